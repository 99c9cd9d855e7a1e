package org.gridward.model;

import org.jspecify.annotations.Nullable;

/**
 * In what time a matter must be dealt with.
 *
 * @param step what must be done in it (停工, 拆除, …) where a matter has several limits, or null
 */
public record TimeLimit(
        int amount, LimitUnit unit, @Nullable String step) {}
