/** A draft: apply, undo, redo, rebase, check, review, publish; cancelling. The only writer of editions. */
@NullMarked
package org.gridward.draft;

import org.jspecify.annotations.NullMarked;
