/** The map page: its static files, their headers. The page speaks to the API only from the browser. */
@NullMarked
package org.gridward.webmap;

import org.jspecify.annotations.NullMarked;
