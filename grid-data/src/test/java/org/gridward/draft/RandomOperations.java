package org.gridward.draft;

import java.util.List;
import java.util.Random;
import org.gridward.geo.Box;
import org.gridward.geo.Line;
import org.gridward.model.Cascade;
import org.gridward.model.Grid;
import org.gridward.model.NewGrid;
import org.gridward.model.Operation;
import org.gridward.model.Redraw;
import org.gridward.model.Row;

/** Operations on grids picked at random; some of them can't be done. */
final class RandomOperations {
    private RandomOperations() {}

    static Operation on(List<Row> rows, Random random) {
        List<Grid> grids = rows.stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .toList();
        Grid grid = grids.get(random.nextInt(grids.size()));
        List<Grid> siblings = grids.stream()
                .filter(it -> it.layer().equals(grid.layer())
                        && it.parent() != null
                        && it.parent().equals(grid.parent())
                        && it.shape().box().intersects(grid.shape().box())
                        && !it.code().equals(grid.code()))
                .toList();
        return operation(random, grid, siblings);
    }

    private static Operation operation(Random random, Grid grid, List<Grid> siblings) {
        Box box = grid.shape().box();
        int middle = (int) (((long) box.minY() + box.maxY()) / 2) + random.nextInt(50);
        return switch (random.nextInt(siblings.isEmpty() ? 4 : 6)) {
            case 0 -> new Operation.Rename(grid.layer(), grid.code(), "名" + random.nextInt(1_000));
            case 1 -> new Operation.Recode(grid.layer(), grid.code(), null);
            case 2, 3 ->
                new Redraw.Split(
                        grid.layer(),
                        grid.code(),
                        List.of(Line.of(box.minX() - 10, middle, box.maxX() + 10, middle + 7)),
                        List.of(),
                        Cascade.CUT);
            default -> {
                Grid other = siblings.get(random.nextInt(siblings.size()));
                yield new Redraw.Merge(
                        grid.layer(),
                        List.of(grid.code(), other.code()),
                        random.nextBoolean() ? NewGrid.NUMBERED : NewGrid.of(other.code()));
            }
        };
    }
}
