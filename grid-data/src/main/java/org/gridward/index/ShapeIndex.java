package org.gridward.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.gridward.geo.Box;
import org.gridward.geo.Location;
import org.gridward.geo.Shape;

/** Things with a shape that are no grids; as lines, their rims. Immutable, safe for any thread. */
public final class ShapeIndex<T> implements Lines {
    private final List<T> all;
    private final Function<T, Shape> shapeOf;
    private final BoxTree<T> boxes;

    /** Lists come in the order of the collection. */
    public ShapeIndex(Collection<T> things, Function<T, Shape> shapeOf) {
        this.all = List.copyOf(things);
        this.shapeOf = shapeOf;
        this.boxes = new BoxTree<>(all, thing -> shapeOf.apply(thing).box());
    }

    /** Those that hold the point, their rims included. */
    public List<T> listAt(int x, int y) {
        List<T> found = new ArrayList<>(2);
        boxes.forEachNear(new Box(x, y, x, y), thing -> {
            if (shapeOf.apply(thing).locate(x, y) != Location.OUTSIDE) {
                found.add(thing);
            }
        });
        return found.size() < 2 ? found : all.stream().filter(found::contains).toList();
    }

    @Override
    public void forEachNear(Box box, Visitor visitor) {
        boxes.forEachNear(box, thing -> Segments.near(shapeOf.apply(thing), box, visitor));
    }

    @Override
    public void lookInto(Frontier frontier) {
        boxes.lookInto(frontier, thing -> Rim.lookInto(frontier, shapeOf.apply(thing)));
    }
}
