package org.gridward.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridward.geo.Box;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.model.Row;
import org.gridward.model.RowKey;

/**
 * The sample {@code all}: at each moment what each of the others says then, as one line of editions; their corrections
 * last, each for the moments at which it holds.
 */
final class EverySample {
    private EverySample() {}

    static SampleCity make(List<SampleCity> samples) {
        SortedSet<Instant> moments = new TreeSet<>();
        samples.forEach(sample -> sample.editions().forEach(edition -> moments.add(edition.effectiveFrom())));
        List<SampleEdition> first = new ArrayList<>();
        List<SampleEdition> corrections = new ArrayList<>();
        for (Instant moment : moments) {
            List<SampleEdition> told = listInForce(samples, moment, SampleCity::countBeforeCorrections);
            first.add(edition(
                    moment,
                    told,
                    told.stream().filter(one -> one.effectiveFrom().equals(moment))));
            List<SampleEdition> known =
                    listInForce(samples, moment, sample -> sample.editions().size());
            if (!known.equals(told)) {
                corrections.add(edition(moment, known, known.stream().filter(one -> !told.contains(one))));
            }
        }
        first.addAll(corrections);
        return new SampleCity("sample:all", "上海五例 (all samples)", first);
    }

    private static List<SampleEdition> listInForce(
            List<SampleCity> samples, Instant moment, ToIntFunction<SampleCity> published) {
        return samples.stream()
                .flatMap(sample -> sample.findInForce(moment, published.applyAsInt(sample)).stream())
                .toList();
    }

    /** @param news those of the editions in force that give it its title */
    private static SampleEdition edition(Instant moment, List<SampleEdition> inForce, Stream<SampleEdition> news) {
        Set<String> notes = new LinkedHashSet<>();
        for (SampleEdition edition : inForce) {
            notes.add(edition.note().substring(CityGenerator.NOTE.length()).strip());
        }
        notes.remove("");
        String title = news.map(SampleEdition::title).collect(Collectors.joining("；"));
        String note = (CityGenerator.NOTE + " " + String.join(" ", notes)).strip();
        return new SampleEdition(moment, title, note, () -> join(inForce).iterator());
    }

    private static List<Row> join(List<SampleEdition> editions) {
        Map<RowKey, Row> rows = new TreeMap<>();
        for (SampleEdition edition : editions) {
            for (Row row : edition.rows()) {
                rows.merge(row.key(), row, EverySample::join);
            }
        }
        return List.copyOf(rows.values());
    }

    /** Samples agree on what they share, save for districts of which each shows another part. */
    private static Row join(Row one, Row other) {
        if (one.equals(other)) {
            return one;
        }
        if (one instanceof Grid a && other instanceof Grid b && a.layer().equals("district")) {
            return a.withShape(join(a.shape(), b.shape()));
        }
        throw new IllegalStateException("two samples differ about " + one.key());
    }

    private static Shape join(Shape a, Shape b) {
        if (contains(a.box(), b.box())) {
            return a;
        }
        if (contains(b.box(), a.box())) {
            return b;
        }
        int[][][] polygons = new int[a.polygonCount() + b.polygonCount()][][];
        for (int p = 0; p < polygons.length; p++) {
            Shape from = p < a.polygonCount() ? a : b;
            int polygon = p < a.polygonCount() ? p : p - a.polygonCount();
            polygons[p] = new int[from.ringCount(polygon)][];
            for (int ring = 0; ring < polygons[p].length; ring++) {
                polygons[p][ring] = from.ring(polygon, ring);
            }
        }
        return Shape.of(polygons);
    }

    private static boolean contains(Box outer, Box inner) {
        return outer.minX() <= inner.minX()
                && outer.minY() <= inner.minY()
                && outer.maxX() >= inner.maxX()
                && outer.maxY() >= inner.maxY();
    }
}
