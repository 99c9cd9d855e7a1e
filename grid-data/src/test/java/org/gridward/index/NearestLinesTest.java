package org.gridward.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.gridward.geo.LocalPlane;
import org.gridward.geo.Shape;
import org.gridward.index.LineIndex.Drawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestLinesTest {
    private static final int X = 1_214_700_000;
    private static final int Y = 312_000_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void all_segments_come_once_and_in_the_order_of_their_distance(long seed) {
        Random random = new Random(seed);
        List<Drawn<String>> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double[] line = random.doubles(6, -300_000, 300_000).toArray();
            for (int v = 0; v < line.length; v++) {
                line[v] = Math.rint(line[v]) + (v % 2 == 0 ? X : Y);
            }
            lines.add(new Drawn<>("L" + i, line));
            // every other line is there from its other side, too
            if (i % 2 == 0) {
                lines.add(new Drawn<>("R" + i, new double[] {line[4], line[5], line[2], line[3], line[0], line[1]}));
            }
        }
        LocalPlane plane = LocalPlane.at(X, Y);
        double within = 1_500;
        TreeSet<Double> expected = new TreeSet<>();
        for (Drawn<String> line : lines) {
            double[] at = line.vertices();
            for (int i = 0; i + 3 < at.length; i += 2) {
                expected.add(centimetres(plane.distanceMeters(at[i], at[i + 1], at[i + 2], at[i + 3])));
            }
        }
        List<Double> found = new ArrayList<>();
        NearestLines nearest = new NearestLines(new LineIndex<>(lines), plane, within);
        while (nearest.hasNext()) {
            found.add(centimetres(nearest.next().distanceMeters()));
        }
        assertThat(found).isSorted();
        assertThat(new TreeSet<>(found)).isEqualTo(expected.headSet(within, true));
        assertThat(found).hasSizeLessThanOrEqualTo(600);
        double least = Segments.distanceMeters(new LineIndex<>(lines), plane, within);
        assertThat(centimetres(least)).isEqualTo(expected.first());
        assertThat(Segments.distanceMeters(new LineIndex<>(lines), plane, least / 2))
                .isInfinite();
    }

    private static double centimetres(double meters) {
        return Math.rint(meters * 100) / 100;
    }

    @Test
    void shapes_are_found_on_their_rims_too_in_the_order_in_which_they_were_given() {
        List<Shape> shapes = DoubleStream.of(30, 10, 20)
                .mapToObj(size -> Shape.of(new int[][][] {{{0, 0, (int) size, 0, (int) size, 10, 0, 10}}}))
                .toList();
        ShapeIndex<Shape> index = new ShapeIndex<>(shapes, shape -> shape);
        assertThat(index.listAt(10, 5)).isEqualTo(shapes);
        assertThat(index.listAt(20, 10)).containsExactly(shapes.get(0), shapes.get(2));
        assertThat(index.listAt(31, 5)).isEmpty();
    }
}
