/** The one pipeline of imports: read, map, fill a draft, check, report; publish when nothing is wrong. */
@NullMarked
package org.gridward.load;

import org.jspecify.annotations.NullMarked;
