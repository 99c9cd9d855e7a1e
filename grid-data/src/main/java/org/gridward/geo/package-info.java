/** Positions, the lattice, coordinate systems, geodesic metres, and the codecs for shapes. */
@NullMarked
package org.gridward.geo;

import org.jspecify.annotations.NullMarked;
