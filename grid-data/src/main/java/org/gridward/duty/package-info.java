/** Who acts, given matter, moment and severity. It knows no ground. */
@NullMarked
package org.gridward.duty;

import org.jspecify.annotations.NullMarked;
