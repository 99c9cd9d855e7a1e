/** Who is responsible: the ordered steps from a place and a moment to an owner, one file per step. */
@NullMarked
package org.gridward.resolve;

import org.jspecify.annotations.NullMarked;
