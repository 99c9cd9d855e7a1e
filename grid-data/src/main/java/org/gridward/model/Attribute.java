package org.gridward.model;

import org.jspecify.annotations.Nullable;

/**
 * What the grids of a layer may say beside their ground.
 *
 * @param unit what a number counts ({@code 人}, {@code m²}), or null
 * @param additive whether the value of a whole is the sum over its parts; only numbers can be
 */
public record Attribute(String name, Type type, @Nullable String unit, boolean additive) {
    public enum Type {
        TEXT,
        /** A whole number of 64 bits. */
        INTEGER,
        /** A decimal number, kept exactly. */
        DECIMAL,
        BOOLEAN,
        /** A day, {@code 2026-11-24}. */
        DATE;

        public boolean isNumber() {
            return this == INTEGER || this == DECIMAL;
        }
    }
}
