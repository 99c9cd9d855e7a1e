package org.gridward.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridward.geo.Shape;

/**
 * Gives all levels of a family identical vertices, once, at import. Grids without children are noded together by snap
 * rounding, unless they share all vertices already; a grid with children takes the rim of what its children cover, if that lies within a limit of its own rim
 * and has as many polygons and holes. Otherwise it stays as it was: gaps and overlaps are not repaired beyond rounding,
 * and {@link Partition} finds them. Source: TOPOLOGY §3, §12.
 */
public final class FamilyNoding {
    /**
     * The grids of one layer.
     *
     * @param parents for each shape the number of its parent in the level above, or -1
     */
    public record Level(List<Shape> shapes, int[] parents) {
        public Level {
            shapes = List.copyOf(shapes);
            if (parents.length != shapes.size()) {
                throw new IllegalArgumentException("each shape needs a parent or -1");
            }
        }
    }

    /**
     * What became of one grid with children.
     *
     * @param rebuilt false when it stayed as it was
     * @param maxMeters how far the rim of its children lies from its own at most, both ways, measured at the vertices;
     *     infinite when their rim has other polygons and holes
     */
    public record Displacement(int level, int grid, boolean rebuilt, double maxMeters, double meanMeters) {}

    /** A grid by its level, from 0 at the top, and its number there. */
    public record GridNumber(int level, int grid) {}

    /**
     * The family afterwards.
     *
     * @param levels the shapes in the order in which they were given
     * @param collapsed grids without children of which rounding left nothing; their shapes are as they were
     */
    public record Noded(List<List<Shape>> levels, List<Displacement> displacements, List<GridNumber> collapsed) {}

    private final List<Level> raw;
    private final double limitMeters;
    private final List<List<List<Integer>>> children = new ArrayList<>();
    private final List<List<Shape>> shapes = new ArrayList<>();
    private final List<Displacement> displacements = new ArrayList<>();
    private final List<GridNumber> collapsed = new ArrayList<>();

    private FamilyNoding(List<Level> raw, double limitMeters) {
        this.raw = raw;
        this.limitMeters = limitMeters;
        raw.forEach(level -> shapes.add(new ArrayList<>(level.shapes())));
        listChildren();
        nodeLeaves();
        for (int level = raw.size() - 2; level >= 0; level--) {
            for (int grid = 0; grid < shapes.get(level).size(); grid++) {
                if (!children.get(level).get(grid).isEmpty()) {
                    rebuild(level, grid);
                }
            }
        }
    }

    /**
     * @param levels from coarse to fine, valid and rounded to the lattice
     * @param limitMeters how far the rim of a grid may move to where its children's lies
     */
    public static Noded node(List<Level> levels, double limitMeters) {
        FamilyNoding noding = new FamilyNoding(List.copyOf(levels), limitMeters);
        return new Noded(
                noding.shapes.stream().map(List::copyOf).toList(),
                List.copyOf(noding.displacements),
                List.copyOf(noding.collapsed));
    }

    private void listChildren() {
        for (Level level : raw) {
            List<List<Integer>> ofLevel = new ArrayList<>();
            level.shapes().forEach(shape -> ofLevel.add(new ArrayList<>()));
            children.add(ofLevel);
        }
        for (int level = 1; level < raw.size(); level++) {
            int[] parents = raw.get(level).parents();
            for (int grid = 0; grid < parents.length; grid++) {
                if (parents[grid] >= 0) {
                    children.get(level - 1).get(parents[grid]).add(grid);
                }
            }
        }
    }

    private void nodeLeaves() {
        List<GridNumber> leaves = new ArrayList<>();
        List<Shape> leafShapes = new ArrayList<>();
        for (int level = 0; level < raw.size(); level++) {
            for (int grid = 0; grid < shapes.get(level).size(); grid++) {
                if (children.get(level).get(grid).isEmpty()) {
                    leaves.add(new GridNumber(level, grid));
                    leafShapes.add(shapes.get(level).get(grid));
                }
            }
        }
        // snap rounding would bend lines of a map that needs none
        if (Partition.disjointFaults(null, leafShapes).isEmpty()) {
            return;
        }
        LeafNoding noding = new LeafNoding(leafShapes);
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            GridNumber number = leaves.get(leaf);
            noding.find(leaf)
                    .ifPresentOrElse(
                            shape -> shapes.get(number.level()).set(number.grid(), shape), () -> collapsed.add(number));
        }
    }

    private void rebuild(int level, int grid) {
        SegmentChain chain = new SegmentChain();
        for (int child : children.get(level).get(grid)) {
            chain.add(shapes.get(level + 1).get(child));
        }
        Shape before = shapes.get(level).get(grid);
        Optional<Shape> covered = LeafNoding.assemble(chain).filter(shape -> isAlike(shape, before));
        if (covered.isEmpty()) {
            displacements.add(new Displacement(level, grid, false, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
            return;
        }
        RimDistance distance = new RimDistance(before, covered.get());
        boolean rebuilt = distance.maxMeters() <= limitMeters;
        if (rebuilt) {
            shapes.get(level).set(grid, covered.get());
        }
        displacements.add(new Displacement(level, grid, rebuilt, distance.maxMeters(), distance.meanMeters()));
    }

    /** A sliver between two children near the rim would be a hole of its own: a gap that must not vanish unseen. */
    private static boolean isAlike(Shape shape, Shape before) {
        return shape.polygonCount() == before.polygonCount() && ringCount(shape) == ringCount(before);
    }

    private static int ringCount(Shape shape) {
        int count = 0;
        for (int p = 0; p < shape.polygonCount(); p++) {
            count += shape.ringCount(p);
        }
        return count;
    }
}
