/** Files that a machine keeps of what the database said, for fast starts and for starts without the database. */
@NullMarked
package org.gridward.snapshot;

import org.jspecify.annotations.NullMarked;
