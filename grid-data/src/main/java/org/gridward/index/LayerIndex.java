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
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** The grids of one layer: by code, by box, by point. Boxes come from JTS's packed tree, points are judged exactly. */
final class LayerIndex implements Lines {
    /** A grid that holds a point, and whether the point lies on its border. */
    record Hit(Grid grid, boolean onBorder) {}

    static final Comparator<Grid> BY_CODE = Comparator.comparing(Grid::code);

    private final List<Grid> byCode;
    private final Map<String, Grid> codes = new HashMap<>();
    private final HPRtree boxes = new HPRtree();

    LayerIndex(Collection<Grid> grids) {
        byCode = grids.stream().sorted(BY_CODE).toList();
        for (Grid grid : byCode) {
            codes.put(grid.code(), grid);
            boxes.insert(envelope(grid.shape().box()), grid);
        }
        boxes.build(); // built now, because building on the first query is not safe for threads
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
        boxes.query(envelope(box), item -> {
            Grid grid = (Grid) item;
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
        boxes.query(envelope(box), item -> {
            Grid grid = (Grid) item;
            // the tree may give more than what the envelope meets
            if (grid.shape().box().intersects(box)) {
                found.add(grid);
            }
        });
        return found;
    }

    /** Where the grids have their rims. */
    @Override
    public void forEachNear(Box box, Visitor visitor) {
        boxes.query(envelope(box), item -> Segments.near(((Grid) item).shape(), box, visitor));
    }

    /** Every grid that holds the point, its border included, by code. */
    List<Hit> listAt(int x, int y) {
        List<Hit> found = new ArrayList<>(2);
        boxes.query(new Envelope(x, x, y, y), item -> {
            Grid grid = (Grid) item;
            Location location = grid.shape().locate(x, y);
            if (location != Location.OUTSIDE) {
                found.add(new Hit(grid, location == Location.BORDER));
            }
        });
        found.sort(Comparator.comparing(Hit::grid, BY_CODE));
        return found;
    }

    private static Envelope envelope(Box box) {
        return new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY());
    }
}
