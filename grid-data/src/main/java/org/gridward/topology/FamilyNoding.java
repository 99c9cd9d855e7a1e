package org.gridward.topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridward.geo.Shape;

/**
 * Gives all levels of a family identical vertices, once, at import. Where grids without children don't fit each other
 * they are noded by snap rounding; then a grid with children takes the rim of what its children cover, if that lies
 * within a limit of its own rim and has as many polygons and holes. Otherwise it keeps its rim and is noded with its
 * children: gaps and overlaps are not repaired beyond rounding, and {@link Partition} finds them. No vertex moves but by
 * taking the children's rim; what fits already is left as it is. Source: TOPOLOGY §3, §12.
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

    /** How a grid came out. */
    public enum Outcome {
        /** It got vertices, and its lines bend to them by less than a step. */
        VERTICES,
        /** Its rim is that of its children; told also where that is what it was. */
        REBUILT,
        /** It keeps its rim, perhaps with more vertices: that of its children has other polygons and holes. */
        UNLIKE,
        /** It keeps its rim, perhaps with more vertices: that of its children lies farther away than the limit. */
        TOO_FAR
    }

    /**
     * What became of one grid that has children or got vertices.
     *
     * @param maxMeters how far the rim of its children, or else its new one, lies from its own at most, both ways, measured
     *     at the vertices; infinite when UNLIKE
     */
    public record Displacement(int level, int grid, Outcome outcome, double maxMeters, double meanMeters) {
        /** False when it keeps a rim apart from that of its children. */
        public boolean rebuilt() {
            return outcome == Outcome.VERTICES || outcome == Outcome.REBUILT;
        }
    }

    /** A grid by its level, from 0 at the top, and its number there. */
    public record GridNumber(int level, int grid) {}

    /**
     * The family afterwards.
     *
     * @param levels the shapes in the order in which they were given
     * @param collapsed grids without children of which rounding left nothing; their shapes are as they were
     */
    public record Noded(List<List<Shape>> levels, List<Displacement> displacements, List<GridNumber> collapsed) {}

    private static final int ROUNDS = 3;

    private final List<Level> raw;
    private final double limitMeters;
    private final List<List<List<Integer>>> children = new ArrayList<>();
    private final List<List<Shape>> shapes = new ArrayList<>();
    private final List<Displacement> displacements = new ArrayList<>();
    private final Set<GridNumber> lost = new HashSet<>();
    private final List<GridNumber> collapsed = new ArrayList<>();

    private FamilyNoding(List<Level> raw, double limitMeters) {
        this.raw = raw;
        this.limitMeters = limitMeters;
        raw.forEach(level -> shapes.add(new ArrayList<>(level.shapes())));
        listChildren();
        nodeLeaves();
        for (int level = raw.size() - 2; level >= 0; level--) {
            List<Integer> apart = new ArrayList<>();
            for (int grid = 0; grid < shapes.get(level).size(); grid++) {
                if (!children.get(level).get(grid).isEmpty() && !rebuild(level, grid)) {
                    apart.add(grid);
                }
            }
            nodeWithChildren(level, apart);
        }
        tellVertices();
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

    /** More than one round where the vertices of one shape bend a line onto those of another: seldom. */
    private void nodeLeaves() {
        List<GridNumber> leaves = listLeaves();
        for (int round = 0; round < ROUNDS; round++) {
            List<Shape> leafShapes = leaves.stream().map(this::shapeOf).toList();
            // Snap rounding would bend lines of shapes that need none.
            if (!apply(new SegmentNoding(Misfits.find(null, leafShapes)))) {
                break;
            }
        }
        leaves.stream().filter(lost::contains).forEach(collapsed::add);
    }

    private List<GridNumber> listLeaves() {
        List<GridNumber> leaves = new ArrayList<>();
        for (int level = 0; level < raw.size(); level++) {
            for (int grid = 0; grid < shapes.get(level).size(); grid++) {
                if (children.get(level).get(grid).isEmpty()) {
                    leaves.add(new GridNumber(level, grid));
                }
            }
        }
        return leaves;
    }

    private Shape shapeOf(GridNumber number) {
        return shapes.get(number.level()).get(number.grid());
    }

    /** Segments that several grids have get the same vertices in all of them, at every level. */
    private boolean apply(SegmentNoding noding) {
        boolean changed = false;
        if (noding.isEmpty()) {
            return false;
        }
        for (int level = 0; level < shapes.size(); level++) {
            List<Shape> ofLevel = shapes.get(level);
            for (int grid = 0; grid < ofLevel.size(); grid++) {
                if (noding.changes(ofLevel.get(grid))) {
                    Optional<Shape> noded = noding.apply(ofLevel.get(grid));
                    if (noded.isPresent()) {
                        ofLevel.set(grid, noded.get());
                        changed = true;
                    } else {
                        lost.add(new GridNumber(level, grid));
                    }
                }
            }
        }
        return changed;
    }

    private boolean rebuild(int level, int grid) {
        SegmentChain chain = new SegmentChain();
        for (int child : children.get(level).get(grid)) {
            chain.add(shapes.get(level + 1).get(child));
        }
        Shape before = raw.get(level).shapes().get(grid);
        Optional<Shape> covered = SegmentNoding.assemble(chain).filter(shape -> isAlike(shape, before));
        if (covered.isEmpty()) {
            displacements.add(
                    new Displacement(level, grid, Outcome.UNLIKE, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
            return false;
        }
        RimDistance distance = new RimDistance(before, covered.get());
        boolean near = distance.maxMeters() <= limitMeters;
        if (near) {
            shapes.get(level).set(grid, covered.get());
        }
        Outcome outcome = near ? Outcome.REBUILT : Outcome.TOO_FAR;
        displacements.add(new Displacement(level, grid, outcome, distance.maxMeters(), distance.meanMeters()));
        return near;
    }

    /** Grids that keep their rims share at least the vertices that their children have on them, and the other way round. */
    private void nodeWithChildren(int level, List<Integer> apart) {
        for (int round = 0; round < ROUNDS; round++) {
            List<Shape> misfits = new ArrayList<>();
            for (int grid : apart) {
                List<Shape> below = children.get(level).get(grid).stream()
                        .map(child -> shapes.get(level + 1).get(child))
                        .toList();
                misfits.addAll(Misfits.find(shapes.get(level).get(grid), below));
            }
            if (!apply(new SegmentNoding(misfits))) {
                break;
            }
        }
    }

    private void tellVertices() {
        Set<GridNumber> told = new HashSet<>();
        displacements.forEach(moved -> told.add(new GridNumber(moved.level(), moved.grid())));
        for (int level = 0; level < shapes.size(); level++) {
            for (int grid = 0; grid < shapes.get(level).size(); grid++) {
                Shape before = raw.get(level).shapes().get(grid);
                Shape after = shapes.get(level).get(grid);
                if (!before.equals(after) && !told.contains(new GridNumber(level, grid))) {
                    RimDistance distance = new RimDistance(before, after);
                    displacements.add(new Displacement(
                            level, grid, Outcome.VERTICES, distance.maxMeters(), distance.meanMeters()));
                }
            }
        }
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
