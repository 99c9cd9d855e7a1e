/** The one outgoing HTTP client. Nobody else in the product opens a connection to a stranger. */
@NullMarked
package org.gridward.outbound;

import org.jspecify.annotations.NullMarked;
