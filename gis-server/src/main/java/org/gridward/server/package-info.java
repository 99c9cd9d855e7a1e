/** Main class, wiring, start order, first start. Nobody uses it. */
@NullMarked
package org.gridward.server;

import org.jspecify.annotations.NullMarked;
