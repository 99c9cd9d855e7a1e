package org.gridward.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.geo.Box;
import org.gridward.geo.Location;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Text;
import org.gridward.topology.RedrawRefusedException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The part of a family's map that an operation in a box can touch: each finest grid whose box meets the box with its
 * whole rim, and the rims of coarser grids where they meet it. There the labels of both sides are known; a side further
 * out may be {@link Labels#UNKNOWN}. Where ground without a grid begins, the box is widened to the whole segments that
 * bound it, because a vertex put beside such a segment must not pass over something on the other side.
 */
final class Neighbourhood {
    /** A vertex set by rounding lies up to a step outside the segments it joins. */
    private static final int MARGIN = 2;

    private final FamilyGround ground;
    private final Labels labels;
    private final WorkingMap map = new WorkingMap();
    private final Box box;
    /** Per side of a segment, at 2s for left and 2s + 1 for right: the finest and the coarsest grid there. */
    private final List<Grid> grids = new ArrayList<>();

    private final List<Integer> levelsOfGrids = new ArrayList<>();
    private int[] finest = new int[128];
    private int[] coarsestLevel = new int[128];
    private final Map<String, Integer> chains = new HashMap<>();
    private final Map<Integer, Boolean> open = new HashMap<>();

    private Neighbourhood(FamilyGround ground, Labels labels, Box box) {
        this.ground = ground;
        this.labels = labels;
        this.box = box;
        grids.add(null);
        levelsOfGrids.add(-1);
        for (int level = 0; level < labels.levels(); level++) {
            load(level);
        }
        for (int segment = 0; segment < map.segmentCount(); segment++) {
            map.setLabels(segment, labelOf(segment, 0), labelOf(segment, 1));
        }
    }

    /** @throws RedrawRefusedException when the stored ground overlaps there or a grid's parent is missing */
    static Neighbourhood load(FamilyGround ground, Labels labels, Box around) {
        Box box = grown(around, MARGIN);
        Neighbourhood first = new Neighbourhood(ground, labels, box);
        Box wide = first.boxOfOpenRims();
        return wide.equals(box) ? first : new Neighbourhood(ground, labels, grown(wide, MARGIN));
    }

    static Box grown(Box box, int steps) {
        return new Box(box.minX() - steps, box.minY() - steps, box.maxX() + steps, box.maxY() + steps);
    }

    WorkingMap map() {
        return map;
    }

    /** What lies in here is loaded completely. */
    Box box() {
        return box;
    }

    private void load(int level) {
        for (Grid grid : ground.listGridsIn(level, box)) {
            boolean whole = level == labels.levels() - 1
                    || ground.listChildren(level, grid.code()).isEmpty();
            int number = grids.size();
            grids.add(grid);
            levelsOfGrids.add(level);
            grid.shape().forEachSegment((ax, ay, bx, by) -> {
                if (whole || isNear(ax, ay, bx, by)) {
                    add(number, level, ax, ay, bx, by);
                }
            });
        }
    }

    private boolean isNear(int ax, int ay, int bx, int by) {
        return Math.min(ax, bx) <= box.maxX()
                && Math.max(ax, bx) >= box.minX()
                && Math.min(ay, by) <= box.maxY()
                && Math.max(ay, by) >= box.minY();
    }

    private void add(int grid, int level, int ax, int ay, int bx, int by) {
        int a = map.addNode(ax, ay);
        int b = map.addNode(bx, by);
        int segment = map.findSegment(a, b);
        if (segment < 0) {
            segment = map.addSegment(a, b, Labels.UNKNOWN, Labels.UNKNOWN);
            finest = ShapeAssembler.withRoom(finest, 2 * segment + 2);
            coarsestLevel = ShapeAssembler.withRoom(coarsestLevel, 2 * segment + 2);
        }
        int side = 2 * segment + (map.start(segment) == a ? 0 : 1);
        if (finest[side] == 0) {
            coarsestLevel[side] = level;
        } else if (levelsOfGrids.get(finest[side]) == level) {
            throw broken(ax, ay, bx, by);
        }
        finest[side] = grid;
    }

    static RedrawRefusedException broken(int ax, int ay, int bx, int by) {
        return new RedrawRefusedException(
                Reason.BROKEN_GROUND,
                new Text(
                        "此处现有网格相互重叠或互不衔接，须先修复",
                        "Grids overlap or don't fit together here; that has to be mended first"),
                Figures.line(ax, ay, bx, by));
    }

    /** Without a grid on this side the ground is the other side's, down to where that one's rim begins. */
    private int labelOf(int segment, int side) {
        int here = 2 * segment + side;
        int there = here ^ 1;
        if (finest[here] != 0) {
            return chain(finest[here]);
        }
        int a = map.start(segment);
        int b = map.end(segment);
        if (!isNear(map.x(a), map.y(a), map.x(b), map.y(b))) {
            return Labels.UNKNOWN;
        }
        return labels.prefix(chain(finest[there]), coarsestLevel[there]);
    }

    private int chain(int number) {
        Grid grid = grids.get(number);
        int level = levelsOfGrids.get(number);
        return chains.computeIfAbsent(level + ":" + grid.code(), key -> labels.number(chainOf(ground, level, grid)));
    }

    /** @throws RedrawRefusedException when a parent is missing */
    static @Nullable String[] chainOf(FamilyGround ground, int level, Grid grid) {
        @Nullable String[] tuple = new @Nullable String[ground.layers().size()];
        Grid at = grid;
        for (int up = level; ; up--) {
            tuple[up] = at.code();
            if (up == 0) {
                return tuple;
            }
            Optional<Grid> parent = at.parent() == null ? Optional.empty() : ground.findGrid(up - 1, at.parent());
            Shape shape = at.shape();
            at = parent.orElseThrow(() -> {
                int[] ring = shape.ring(0, 0);
                return broken(ring[0], ring[1], ring[2], ring[3]);
            });
        }
    }

    private Box boxOfOpenRims() {
        Box wide = box;
        for (int s = 0; s < map.segmentCount(); s++) {
            int a = map.start(s);
            int b = map.end(s);
            boolean near = isNear(map.x(a), map.y(a), map.x(b), map.y(b));
            if (near && (isOpen(map.left(s)) || isOpen(map.right(s)))) {
                wide = wide.union(
                        new Box(map.x(a), Math.min(map.y(a), map.y(b)), map.x(b), Math.max(map.y(a), map.y(b))));
            }
        }
        return wide;
    }

    /** The label at a place that lies in no finest grid. */
    int openLabelAt(int x, int y) {
        int label = Labels.OUTSIDE;
        for (int level = 0; level < labels.levels(); level++) {
            for (Grid grid : ground.listGridsIn(level, new Box(x, y, x, y))) {
                if (grid.shape().locate(x, y) == Location.INSIDE) {
                    label = labels.number(chainOf(ground, level, grid));
                }
            }
        }
        return label;
    }

    /** Ground where a finer grid could be and none is, beside others that are: it need not be loaded as a whole. */
    boolean isOpen(int label) {
        return label == Labels.OUTSIDE || (label > 0 && open.computeIfAbsent(label, this::hasGridsBeside));
    }

    private boolean hasGridsBeside(int label) {
        for (int level = 1; level < labels.levels(); level++) {
            String parent = labels.code(label, level - 1);
            if (parent != null && labels.code(label, level) == null) {
                return !ground.listChildren(level - 1, parent).isEmpty();
            }
        }
        return false;
    }

    /** Whether every face of a grid was loaded as a whole. */
    boolean holds(int level, Grid grid) {
        Box of = grid.shape().box();
        if (box.contains(of.minX(), of.minY()) && box.contains(of.maxX(), of.maxY())) {
            return true;
        }
        List<Grid> children = level + 1 < labels.levels() ? ground.listChildren(level, grid.code()) : List.of();
        if (children.isEmpty()) {
            return box.intersects(of);
        }
        return ground.layers().get(level + 1).policy() == LayerPolicy.TILES_PARENT
                && children.stream().allMatch(child -> holds(level + 1, child));
    }
}
