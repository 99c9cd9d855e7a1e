package org.gridward.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;

/**
 * Compares two outcomes that should be one. Where both of two logs pin the same segment, the second pin is found on half
 * of it, so the order of the logs shows in vertices: that is no difference of ground. Source: TOPOLOGY §8.
 */
public final class GroundComparison {
    /** Farther from the other's line a vertex is not there by rounding. */
    private static final double NEAR_STEPS = 2;

    /**
     * A grid that differs.
     *
     * @param noded only vertices differ, by rounding
     */
    public record Difference(int level, String code, Optional<Grid> first, Optional<Grid> second, boolean noded) {}

    private record Key(int level, String code) {}

    private GroundComparison() {}

    /**
     * Grids that differ, by level and code.
     *
     * @param changes all that led from one base to the two; other grids are equal and not looked at
     */
    public static List<Difference> compare(FamilyGround first, FamilyGround second, List<Redrawn.Change> changes) {
        TreeSet<Key> keys = new TreeSet<>(Comparator.comparingInt(Key::level).thenComparing(Key::code));
        changes.forEach(change -> keys.add(new Key(change.level(), change.code())));
        List<Difference> differences = new ArrayList<>();
        for (Key key : keys) {
            Optional<Grid> a = first.findGrid(key.level(), key.code());
            Optional<Grid> b = second.findGrid(key.level(), key.code());
            if (!a.equals(b)) {
                boolean noded = a.isPresent() && b.isPresent() && areEqualButForNoding(a.get(), b.get());
                differences.add(new Difference(key.level(), key.code(), a, b, noded));
            }
        }
        return differences;
    }

    /** True when all that a reader is told of the two is equal, and their ground but for rounding. */
    public static boolean areEqualButForNoding(Grid a, Grid b) {
        return a.withShape(b.shape()).equals(b) && areEqualButForNoding(a.shape(), b.shape());
    }

    /** True when each vertex of the lines that only one has lies within two steps of those that only the other has. */
    public static boolean areEqualButForNoding(Shape a, Shape b) {
        if (a.equals(b)) {
            return true;
        }
        SegmentChain chain = new SegmentChain();
        chain.add(a);
        chain.subtract(b);
        List<int[]> onlyA = new ArrayList<>();
        List<int[]> onlyB = new ArrayList<>();
        SegmentChain ofA = new SegmentChain();
        ofA.add(a);
        chain.forEachOpen((ax, ay, bx, by) -> {
            // What is left of b points against b's direction, so it can't be told from a's by its sign alone.
            boolean mine = ofA.isOpen(ax, ay, bx, by);
            (mine ? onlyA : onlyB).add(new int[] {ax, ay, bx, by});
        });
        return isNear(onlyA, onlyB) && isNear(onlyB, onlyA);
    }

    private static boolean isNear(List<int[]> lines, List<int[]> others) {
        return lines.stream().allMatch(line -> isNear(line[0], line[1], others) && isNear(line[2], line[3], others));
    }

    private static boolean isNear(int x, int y, List<int[]> lines) {
        return lines.stream().anyMatch(l -> BorderStretch.distance(l[0], l[1], l[2], l[3], x, y) <= NEAR_STEPS);
    }
}
