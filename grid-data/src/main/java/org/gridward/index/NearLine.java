package org.gridward.index;

import org.gridward.geo.Foot;

/** A segment a–b in lattice steps, the smaller end first, and the point of it that lies nearest. */
public record NearLine(double ax, double ay, double bx, double by, Foot foot) {
    public double distanceMeters() {
        return foot.distanceMeters();
    }
}
