/** The only mutable state: which editions there are, and the snapshots of those in use. */
@NullMarked
package org.gridward.live;

import org.jspecify.annotations.NullMarked;
