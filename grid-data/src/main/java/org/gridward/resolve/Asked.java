package org.gridward.resolve;

import org.gridward.duty.Moment;
import org.gridward.model.Matter;
import org.jspecify.annotations.Nullable;

/**
 * What a question is about, as far as it decides who owns.
 *
 * @param domain that of the question, else that of its matter, or null
 */
record Asked(@Nullable Matter matter, @Nullable String domain, Moment moment) {}
