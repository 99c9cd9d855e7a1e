package org.gridward.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gridward.geo.Box;
import org.gridward.geo.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Picks the shapes that have to be noded: those that a fault names, and all that come near it. */
final class Misfits {
    private Misfits() {}

    /** Of shapes that should lie apart, and in the parent where there is one; the parent comes last. */
    static List<Shape> find(@Nullable Shape parent, List<Shape> shapes) {
        List<GroundFault> faults = Partition.disjointFaults(parent, shapes);
        if (faults.isEmpty()) {
            return List.of();
        }
        STRtree tree = new STRtree();
        for (int s = 0; s < shapes.size(); s++) {
            Box box = shapes.get(s).box();
            tree.insert(new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY()), s);
        }
        Set<Integer> found = new TreeSet<>();
        for (GroundFault fault : faults) {
            found.add(fault.grid());
            found.add(fault.other());
            for (Coordinate vertex : fault.where().getCoordinates()) {
                Envelope near = new Envelope(vertex);
                near.expandBy(1);
                for (Object shape : tree.query(near)) {
                    found.add((Integer) shape);
                }
            }
        }
        found.remove(GroundFault.PARENT);
        List<Shape> misfits = new ArrayList<>();
        found.forEach(s -> misfits.add(shapes.get(s)));
        if (parent != null) {
            misfits.add(parent);
        }
        return misfits;
    }
}
