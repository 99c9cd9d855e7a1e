package org.gridward.index;

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
}
