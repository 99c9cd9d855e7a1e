package org.gridward.topology;

import org.gridward.model.Layer;
import org.jspecify.annotations.Nullable;

/** Gives codes to grids that an operation makes. A code is given once; one that is not used in the end is lost. */
@FunctionalInterface
public interface NewCodes {
    /** @param parent code of the new grid's parent; null in a top layer */
    String take(Layer layer, @Nullable String parent);
}
