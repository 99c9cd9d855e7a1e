/** The commands, what they print and how they exit. A command changes nothing unless it is told to. */
@NullMarked
package org.gridward.cli;

import org.jspecify.annotations.NullMarked;
