package org.gridward.index;

import java.util.List;
import org.gridward.geo.Box;

/** Segments, found by place. */
public interface Lines {
    /** Takes segments in lattice steps. */
    @FunctionalInterface
    interface Visitor {
        void segment(double ax, double ay, double bx, double by);
    }

    /** All segments whose boxes meet the box, in any order; what lies on two sides may come once from each. */
    void forEachNear(Box box, Visitor visitor);

    /** Adds all boxes or segments, so that the nearest can be found first. */
    void lookInto(Frontier frontier);

    static Lines union(List<? extends Lines> all) {
        return new Lines() {
            @Override
            public void forEachNear(Box box, Visitor visitor) {
                all.forEach(lines -> lines.forEachNear(box, visitor));
            }

            @Override
            public void lookInto(Frontier frontier) {
                all.forEach(lines -> lines.lookInto(frontier));
            }
        };
    }
}
