/** Web manners that all endpoints share: problems, parameters, paging, validators, GeoJSON out. */
@NullMarked
package org.gridward.http;

import org.jspecify.annotations.NullMarked;
