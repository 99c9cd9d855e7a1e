/** One class per format: a file → a stream of raw features. Nothing is judged here but the format itself. */
@NullMarked
package org.gridward.source;

import org.jspecify.annotations.NullMarked;
