package org.gridward.model;

import org.jspecify.annotations.Nullable;

/**
 * A body that acts.
 *
 * @param superior code of the unit that commands it, or null for a root
 * @param legalAuthority the body in whose name it acts by law; infiltration never changes it (rules Y-09, H-32)
 */
public record Unit(
        String code,
        String name,
        UnitKind kind,
        @Nullable String superior,
        @Nullable String legalAuthority) implements Row {
    @Override
    public RowKey key() {
        return RowKey.unit(code);
    }
}
