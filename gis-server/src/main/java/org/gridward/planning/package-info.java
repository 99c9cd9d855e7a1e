/** Drafts over HTTP: what there is, findings, publishing, discarding. */
@NullMarked
package org.gridward.planning;

import org.jspecify.annotations.NullMarked;
