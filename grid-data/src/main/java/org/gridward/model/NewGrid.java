package org.gridward.model;

import org.jspecify.annotations.Nullable;

/**
 * What a grid made by an operation is to be called.
 *
 * @param code null: the next number below its parent
 * @param name null: the name of the grid whose ground it gets, or its code when it gets nobody's
 * @param kind null: the kind of the grid whose ground it gets
 */
public record NewGrid(
        @Nullable String code,
        @Nullable String name,
        @Nullable String kind) {
    /** Everything by default. */
    public static final NewGrid NUMBERED = new NewGrid(null, null, null);

    public static NewGrid of(String code) {
        return new NewGrid(code, null, null);
    }
}
