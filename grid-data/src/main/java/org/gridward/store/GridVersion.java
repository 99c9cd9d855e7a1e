package org.gridward.store;

import org.gridward.model.GroundRow;

/** A grid as it is in the editions from the first number to just before the second. */
public record GridVersion(int fromEdition, int toEdition, GroundRow grid) {
    public boolean isIn(int edition) {
        return fromEdition <= edition && edition < toEdition;
    }
}
