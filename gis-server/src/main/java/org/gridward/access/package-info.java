/** Who may do what: users, keys, roles on ground, signing in, the audit over HTTP. */
@NullMarked
package org.gridward.access;

import org.jspecify.annotations.NullMarked;
