package org.gridward.model;

import org.gridward.geo.Position;
import org.jspecify.annotations.Nullable;

/**
 * A defect or warning in a draft or an import.
 *
 * @param code upper case, stable: {@code DUPLICATE_CODE}, {@code INVALID_SHAPE}, …
 * @param row what it is about, or null when no row could be made of the input
 * @param place where on the ground, or null
 * @param source where in the input ({@code feature 17}), or null
 */
public record Finding(
        String code,
        Severity severity,
        @Nullable RowKey row,
        @Nullable Position place,
        @Nullable Text source,
        Text message) {
    /** An ERROR keeps a draft from being published; a WARNING is for a person to judge. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
