/** The database: all SQL, entities, migrations, row digests. Nobody else sees a connection's rows. */
@NullMarked
package org.gridward.store;

import org.jspecify.annotations.NullMarked;
