/** Long work: start, progress, cancel, resume after a restart. */
@NullMarked
package org.gridward.jobs;

import org.jspecify.annotations.NullMarked;
