package org.gridward.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives the districts and streets of an invented city their numbers, codes and names in reading order. */
final class InventedAreas {
    /** No city has this prefix in GB/T 2260. */
    private static final String CITY = "3119";

    private record Seen(long street, int district) {}

    private final Names names;
    private final Map<Long, Integer> districtNumbers = new HashMap<>();
    private final Map<Long, Seen> seen = new LinkedHashMap<>();
    private final Map<Long, Integer> streetNumbers = new HashMap<>();
    private final List<Layout.District> districts = new ArrayList<>();
    private final List<Layout.Street> streets = new ArrayList<>();

    InventedAreas(Names names) {
        this.names = names;
    }

    /** Takes the areas as they are met from the north-west. */
    void see(long district, long street) {
        Integer number = districtNumbers.computeIfAbsent(district, key -> districtNumbers.size() + 1);
        seen.putIfAbsent(street, new Seen(street, number));
    }

    void number() {
        for (int d = 1; d <= districtNumbers.size(); d++) {
            districts.add(new Layout.District(districtCode(d), names.district(d)));
        }
        List<Seen> inCodeOrder = seen.values().stream()
                .sorted(Comparator.comparingInt(Seen::district))
                .toList();
        int numberInDistrict = 0;
        for (int s = 0; s < inCodeOrder.size(); s++) {
            Seen street = inCodeOrder.get(s);
            boolean first = s == 0 || inCodeOrder.get(s - 1).district != street.district;
            numberInDistrict = first ? 1 : numberInDistrict + 1;
            streetNumbers.put(street.street, s + 1);
            streets.add(new Layout.Street(
                    streetCode(street.district, numberInDistrict), names.street(s + 1), street.district));
        }
    }

    /** GB/T 2260 gives city districts 01 to 20 and 51 to 80. */
    private static String districtCode(int number) {
        int digits = number <= 20 ? number : number + 30;
        if (digits > 80) {
            throw new IllegalArgumentException("a city has codes for 50 districts");
        }
        return CITY + digits / 10 + digits % 10;
    }

    /** GB/T 10114 gives streets 001 to 099. */
    private String streetCode(int district, int number) {
        if (number > 99) {
            throw new IllegalArgumentException("a district has codes for 99 streets");
        }
        return Codes.child(districts.get(district - 1).code(), number);
    }

    int streetNumber(long street) {
        return streetNumbers.getOrDefault(street, 0);
    }

    List<Layout.Street> streets() {
        return List.copyOf(streets);
    }

    List<Layout.District> districts() {
        return List.copyOf(districts);
    }
}
