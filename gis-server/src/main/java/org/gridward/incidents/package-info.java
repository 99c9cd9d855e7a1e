/** What dispatchers do: the operating mode of ground. */
@NullMarked
package org.gridward.incidents;

import org.jspecify.annotations.NullMarked;
