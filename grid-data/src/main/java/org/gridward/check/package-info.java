/** One rule per file: rows → findings. No rule repairs anything. */
@NullMarked
package org.gridward.check;

import org.jspecify.annotations.NullMarked;
