package org.gridward.topology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridward.geo.Box;
import org.gridward.geo.Line;
import org.gridward.geo.Location;
import org.gridward.geo.Shape;
import org.gridward.model.Cascade;
import org.gridward.model.Grid;
import org.gridward.model.LayerPolicy;
import org.gridward.model.NewGrid;
import org.gridward.model.Redraw;
import org.gridward.model.RowKey;
import org.jspecify.annotations.Nullable;

/** Random operations on a family, most of them possible. */
final class RandomRedraws {
    private static final int MANY = 60;

    private final Random random;
    private final MemoryFamily family;
    private final RandomDrawing drawing;
    private int named;

    RandomRedraws(Random random, MemoryFamily family) {
        this.random = random;
        this.family = family;
        this.drawing = new RandomDrawing(random, family);
    }

    Redraw next() {
        boolean crowded = family.listGrids().size() > MANY;
        int kind = random.nextInt(100);
        if (crowded && kind < 25) {
            return merge();
        }
        return kind < 25 ? split() : kind < 45 ? transfer() : kind < 64 ? moveBorder() : nextOfTheOthers(kind);
    }

    private Redraw nextOfTheOthers(int kind) {
        if (kind < 74) {
            return merge();
        }
        if (kind < 80) {
            return reshape();
        }
        if (kind < 86) {
            return create();
        }
        if (kind < 90) {
            return dissolveGap();
        }
        if (kind < 93) {
            Grid grid = anyGrid(anyLevel());
            String to = random.nextBoolean() ? null : neighbour(grid);
            return new Redraw.AssignBlank(grid.layer(), grid.code(), to, cascade(grid.layer()));
        }
        if (kind < 97) {
            Grid grid = anyGrid(1 + random.nextInt(family.layers().size() - 1));
            int above = Math.max(0, family.levelOf(grid.layer()) - 1);
            return new Redraw.Reparent(grid.layer(), grid.code(), anyGrid(above).code());
        }
        Grid grid = anyGrid(anyLevel());
        return new Redraw.Retire(grid.layer(), someOf(siblings(grid), random.nextBoolean() ? 1 : 99));
    }

    Redraw split() {
        Grid grid = anyGrid(anyLevel());
        Box box = grid.shape().box();
        List<Line> lines = IntStream.range(0, random.nextInt(4) > 0 ? 1 : 2 + random.nextInt(2))
                .mapToObj(i -> drawing.line(box))
                .toList();
        List<Redraw.Part> parts = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            int[] point = drawing.point(box);
            boolean keeps = random.nextBoolean();
            parts.add(new Redraw.Part(point[0], point[1], keeps ? NewGrid.of(grid.code()) : newGrid()));
        }
        return new Redraw.Split(grid.layer(), grid.code(), lines, parts, cascade(grid.layer()));
    }

    private Redraw merge() {
        Grid grid = anyGrid(anyLevel());
        List<String> grids = new ArrayList<>(List.of(grid.code()));
        String beside = neighbour(grid);
        if (beside != null && random.nextInt(4) > 0) {
            grids.add(beside);
        } else {
            someOf(siblings(grid), 3).stream()
                    .filter(code -> !code.equals(grid.code()))
                    .forEach(grids::add);
        }
        NewGrid into = random.nextBoolean() ? NewGrid.of(grids.get(random.nextInt(grids.size()))) : newGrid();
        return new Redraw.Merge(grid.layer(), grids, into);
    }

    private Redraw transfer() {
        Grid from = anyGrid(anyLevel());
        String other = random.nextInt(4) > 0
                ? neighbour(from)
                : anyGrid(family.levelOf(from.layer())).code();
        Shape shape = drawing.shape(from.shape().box());
        boolean toNobody = other == null || random.nextInt(6) == 0;
        boolean fromNobody = !toNobody && random.nextInt(6) == 0;
        return new Redraw.TransferGround(
                from.layer(), fromNobody ? null : from.code(), toNobody ? null : other, shape, cascade(from.layer()));
    }

    private Redraw reshape() {
        Grid grid = anyGrid(anyLevel());
        List<String> neighbours = new ArrayList<>(neighbours(grid));
        neighbours.removeIf(code -> random.nextInt(5) == 0);
        Shape shape = drawing.shape(grid.shape().box());
        return new Redraw.Reshape(
                grid.layer(), grid.code(), shape, neighbours, random.nextBoolean(), cascade(grid.layer()));
    }

    private Redraw create() {
        int level = anyLevel();
        Grid parent = level == 0 ? null : anyGrid(level - 1);
        for (int i = 0; i < 10 && parent != null && !hasRoom(level, parent); i++) {
            parent = anyGrid(level - 1);
        }
        Box box = (parent == null ? anyGrid(level) : parent).shape().box();
        List<Redraw.NewGround> grounds = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            Shape shape = parent != null && random.nextInt(4) == 0 ? parent.shape() : drawing.shape(box);
            grounds.add(new Redraw.NewGround(shape, newGrid()));
        }
        NewGrid rest = parent == null || random.nextBoolean() ? null : newGrid();
        return new Redraw.Create(
                family.layers().get(level).code(), parent == null ? null : parent.code(), grounds, rest);
    }

    private boolean hasRoom(int level, Grid parent) {
        boolean tiles = family.layers().get(level).policy() == LayerPolicy.TILES_PARENT;
        return !tiles || family.listChildren(level - 1, parent.code()).isEmpty();
    }

    private Redraw dissolveGap() {
        Grid grid = anyGrid(anyLevel());
        int[] point = drawing.point(grid.shape().box());
        for (int i = 0; i < 30 && !isOpen(grid, point); i++) {
            point = drawing.point(grid.shape().box());
        }
        return new Redraw.DissolveGap(grid.layer(), point[0], point[1], grid.code(), cascade(grid.layer()));
    }

    /** In no grid of the level, and in the grid's parent where there is one. */
    private boolean isOpen(Grid grid, int[] point) {
        int level = family.levelOf(grid.layer());
        return family.listGrids(level).stream()
                        .allMatch(other -> other.shape().locate(point[0], point[1]) == Location.OUTSIDE)
                && (level == 0
                        || family.findGrid(level - 1, grid.parent())
                                        .orElseThrow()
                                        .shape()
                                        .locate(point[0], point[1])
                                == Location.INSIDE);
    }

    /** A stretch of border between two grids, and a line between its ends. */
    Redraw moveBorder() {
        for (int attempt = 0; attempt < 20; attempt++) {
            Grid left = anyGrid(anyLevel());
            Grid right = grid(family.levelOf(left.layer()), neighbour(left));
            if (right != null) {
                return moveBorder(left, right);
            }
        }
        return split();
    }

    private Redraw moveBorder(Grid left, Grid right) {
        List<int[]> border = BorderWalk.stretch(left.shape(), right.shape(), random);
        Line stretch = toLine(border);
        int[] first = border.get(0);
        int[] last = border.get(border.size() - 1);
        List<int[]> line = new ArrayList<>(List.of(first));
        Box near = stretch.box();
        int bends = random.nextInt(4);
        for (int i = 0; i < bends; i++) {
            line.add(drawing.point(near));
        }
        line.add(last);
        boolean straight = first[0] == last[0] && first[1] == last[1] && bends == 0;
        boolean wrong = random.nextInt(12) == 0;
        Line drawn = straight ? drawing.line(near) : lineOr(line, near);
        return new Redraw.MoveBorder(
                left.layer(),
                wrong ? right.code() : left.code(),
                wrong ? anyGrid(family.levelOf(left.layer())).code() : right.code(),
                stretch,
                drawn,
                cascade(left.layer()));
    }

    private Line lineOr(List<int[]> vertices, Box near) {
        try {
            return toLine(vertices);
        } catch (IllegalArgumentException onePoint) {
            return drawing.line(near);
        }
    }

    private static Line toLine(List<int[]> vertices) {
        return Line.of(vertices.stream().flatMapToInt(IntStream::of).toArray());
    }

    private NewGrid newGrid() {
        return random.nextBoolean() ? NewGrid.NUMBERED : NewGrid.of("X" + named++);
    }

    private Cascade cascade(String layer) {
        int finer = family.levelOf(layer) + 1;
        int mode = random.nextInt(6);
        if (mode == 0) {
            return Cascade.REFUSE;
        }
        if (mode == 1
                && finer < family.layers().size()
                && !family.listGrids(finer).isEmpty()) {
            Grid into = anyGrid(finer + random.nextInt(family.layers().size() - finer));
            return Cascade.join(RowKey.grid(into.layer(), into.code()));
        }
        return Cascade.CUT;
    }

    private int anyLevel() {
        return random.nextInt(family.layers().size());
    }

    /** Of the level, or the next coarser one that has grids. */
    private Grid anyGrid(int level) {
        int at = level;
        while (at > 0 && family.listGrids(at).isEmpty()) {
            at--;
        }
        List<Grid> grids = family.listGrids(at);
        return grids.get(random.nextInt(grids.size()));
    }

    private @Nullable Grid grid(int level, @Nullable String code) {
        return code == null ? null : family.findGrid(level, code).orElse(null);
    }

    private @Nullable String neighbour(Grid grid) {
        List<String> neighbours = neighbours(grid);
        return neighbours.isEmpty() ? null : neighbours.get(random.nextInt(neighbours.size()));
    }

    private List<String> neighbours(Grid grid) {
        return family.listGridsIn(family.levelOf(grid.layer()), grid.shape().box()).stream()
                .filter(other -> other != grid && BorderWalk.haveBorder(grid.shape(), other.shape()))
                .map(Grid::code)
                .toList();
    }

    private List<String> siblings(Grid grid) {
        return family.listGrids(family.levelOf(grid.layer())).stream()
                .filter(other -> Objects.equals(other.parent(), grid.parent()))
                .map(Grid::code)
                .toList();
    }

    private List<String> someOf(List<String> codes, int most) {
        List<String> some = new ArrayList<>(codes);
        Collections.shuffle(some, random);
        return some.subList(0, Math.min(most, some.size()));
    }
}
