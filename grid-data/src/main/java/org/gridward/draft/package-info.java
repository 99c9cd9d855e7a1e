/** A draft: load, put, check, publish. The only writer of editions. */
@NullMarked
package org.gridward.draft;

import org.jspecify.annotations.NullMarked;
