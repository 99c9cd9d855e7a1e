/** Generated cities for demonstrations, tests and benchmarks: real structure, invented geometry, from a seed and a size. */
@NullMarked
package org.gridward.sample;

import org.jspecify.annotations.NullMarked;
