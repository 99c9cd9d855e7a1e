package org.gridward.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridward.geo.Box;
import org.gridward.geo.Location;
import org.gridward.model.Grid;

/** The grids of one layer: by code, by box, by point. Points are judged exactly. */
final class LayerIndex implements Lines {
    /** A grid that holds a point, and whether the point lies on its border. */
    record Hit(Grid grid, boolean onBorder) {}

    static final Comparator<Grid> BY_CODE = Comparator.comparing(Grid::code);

    private final List<Grid> byCode;
    private final GridBoxes boxes;

    LayerIndex(Collection<Grid> grids) {
        byCode = grids.stream().sorted(BY_CODE).toList();
        boxes = GridBoxes.of(byCode);
    }

    private LayerIndex(List<Grid> byCode, GridBoxes boxes) {
        this.byCode = byCode;
        this.boxes = boxes;
    }

    /** Of these grids: this one when it holds them, object by object; else one made from it where that pays. */
    LayerIndex next(Collection<Grid> grids) {
        List<Grid> sorted = grids.stream().sorted(BY_CODE).toList();
        return isOf(sorted) ? this : new LayerIndex(sorted, boxes.next(sorted));
    }

    private boolean isOf(List<Grid> sorted) {
        boolean same = sorted.size() == byCode.size();
        for (int i = 0; same && i < sorted.size(); i++) {
            same = sorted.get(i) == byCode.get(i);
        }
        return same;
    }

    List<Grid> listGrids() {
        return byCode;
    }

    /** The last of those that have the code, which only a draft with errors has twice. */
    Optional<Grid> findGrid(String code) {
        int low = 0;
        int high = byCode.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byCode.get(middle).code().compareTo(code) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && byCode.get(low - 1).code().equals(code) ? Optional.of(byCode.get(low - 1)) : Optional.empty();
    }

    /** Exact: grids that have a point in the box, by code. */
    List<Grid> listIn(Box box) {
        List<Grid> found = new ArrayList<>();
        boxes.forEachNear(box, grid -> {
            if (grid.shape().intersects(box)) {
                found.add(grid);
            }
        });
        found.sort(BY_CODE);
        return found;
    }

    /** Those whose boxes meet the box. */
    List<Grid> listNear(Box box) {
        List<Grid> found = new ArrayList<>();
        boxes.forEachNear(box, found::add);
        return found;
    }

    /** Where the grids have their rims. */
    @Override
    public void forEachNear(Box box, Visitor visitor) {
        boxes.forEachNear(box, grid -> Segments.near(grid.shape(), box, visitor));
    }

    @Override
    public void lookInto(Frontier frontier) {
        boxes.lookInto(frontier, grid -> Rim.lookInto(frontier, grid.shape()));
    }

    /** Every grid that holds the point, its border included, by code. */
    List<Hit> listAt(int x, int y) {
        List<Hit> found = new ArrayList<>(2);
        boxes.forEachNear(new Box(x, y, x, y), grid -> {
            Location location = grid.shape().locate(x, y);
            if (location != Location.OUTSIDE) {
                found.add(new Hit(grid, location == Location.BORDER));
            }
        });
        found.sort(Comparator.comparing(Hit::grid, BY_CODE));
        return found;
    }
}
