package org.gridward.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The units of an edition and who commands whom. The only place that walks the tree. Immutable. */
public final class UnitTree {
    private final Map<String, Unit> byCode = new TreeMap<>();

    /** Takes any units; a superior that is missing or above itself is {@code check}'s finding, not an error here. */
    public UnitTree(Collection<Unit> units) {
        units.forEach(unit -> byCode.put(unit.code(), unit));
    }

    public Optional<Unit> findUnit(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** By code. */
    public List<Unit> listUnits() {
        return List.copyOf(byCode.values());
    }

    /** The units directly under this one, by code. */
    public List<Unit> listSubordinates(String code) {
        return byCode.values().stream()
                .filter(unit -> code.equals(unit.superior()))
                .toList();
    }

    /** The commanders above a unit, nearest first; stops at a root, at a missing superior or when a ring closes. */
    public List<Unit> listSuperiors(String code) {
        List<Unit> ladder = new ArrayList<>();
        Optional<Unit> unit = findUnit(code).flatMap(this::findSuperior);
        while (unit.isPresent() && !ladder.contains(unit.get())) {
            ladder.add(unit.get());
            unit = findSuperior(unit.get());
        }
        return ladder;
    }

    private Optional<Unit> findSuperior(Unit unit) {
        return unit.superior() == null ? Optional.empty() : findUnit(unit.superior());
    }
}
