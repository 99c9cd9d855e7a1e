/** Uploaded files become a draft, by a job. */
@NullMarked
package org.gridward.imports;

import org.jspecify.annotations.NullMarked;
