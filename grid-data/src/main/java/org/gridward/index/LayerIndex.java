package org.gridward.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, Grid> codes = new HashMap<>();
    private final BoxTree<Grid> boxes;

    LayerIndex(Collection<Grid> grids) {
        byCode = grids.stream().sorted(BY_CODE).toList();
        for (Grid grid : byCode) {
            codes.put(grid.code(), grid);
        }
        boxes = new BoxTree<>(byCode, grid -> grid.shape().box());
    }

    /** Whether these are the grids it holds, object by object. */
    boolean isOf(List<Grid> grids) {
        return grids.size() == byCode.size()
                && codes.size() == byCode.size()
                && grids.stream().allMatch(grid -> codes.get(grid.code()) == grid);
    }

    List<Grid> listGrids() {
        return byCode;
    }

    Optional<Grid> findGrid(String code) {
        return Optional.ofNullable(codes.get(code));
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
        boxes.lookInto(frontier, grid -> grid.shape().forEachSegment(frontier::addSegment));
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
