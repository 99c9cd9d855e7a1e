/** Labelled lines of a planar map, and the shapes of grids made from them by one canonical rule. */
@NullMarked
package org.gridward.topology;

import org.jspecify.annotations.NullMarked;
