package org.gridward.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gridward.geo.Shape;

/** The common border of two shapes that share their vertices, walked with the first on the left. */
final class BorderWalk {
    private BorderWalk() {}

    static boolean haveBorder(Shape left, Shape right) {
        return !segments(left, right).isEmpty();
    }

    /** A random stretch of the common border, at least one segment. */
    static List<int[]> stretch(Shape left, Shape right, Random random) {
        List<List<Integer>> segments = segments(left, right);
        Map<List<Integer>, List<List<Integer>>> from = new HashMap<>();
        segments.forEach(segment -> from.computeIfAbsent(segment.subList(0, 2), v -> new ArrayList<>())
                .add(segment));
        List<Integer> at = segments.get(random.nextInt(segments.size()));
        List<int[]> stretch = new ArrayList<>();
        Set<List<Integer>> used = new HashSet<>();
        add(stretch, at.subList(0, 2));
        int most = 1 + random.nextInt(8);
        while (at != null && used.add(at) && used.size() <= most) {
            add(stretch, at.subList(2, 4));
            List<List<Integer>> next = from.getOrDefault(at.subList(2, 4), List.of());
            at = next.isEmpty() ? null : next.get(random.nextInt(next.size()));
        }
        return stretch;
    }

    private static void add(List<int[]> stretch, List<Integer> vertex) {
        stretch.add(new int[] {vertex.get(0), vertex.get(1)});
    }

    private static List<List<Integer>> segments(Shape left, Shape right) {
        Set<List<Integer>> back = new HashSet<>();
        right.forEachSegment((ax, ay, bx, by) -> back.add(Arrays.asList(bx, by, ax, ay)));
        List<List<Integer>> common = new ArrayList<>();
        left.forEachSegment((ax, ay, bx, by) -> {
            List<Integer> segment = Arrays.asList(ax, ay, bx, by);
            if (back.contains(segment)) {
                common.add(segment);
            }
        });
        return common;
    }
}
