/** A draft: load, put, remove, check, publish; cancelling. The only writer of editions. */
@NullMarked
package org.gridward.draft;

import org.jspecify.annotations.NullMarked;
