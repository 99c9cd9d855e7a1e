package org.gridward.draft;

import java.util.Optional;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Why something can't be done.
 *
 * @param code upper case, stable
 * @param where in lattice steps, or null when there is no place
 */
public record Refusal(String code, Text text, @Nullable Geometry where) {
    static Refusal of(String code, String zh, String en) {
        return new Refusal(code, new Text(zh, en), null);
    }

    public Optional<Geometry> findWhere() {
        return Optional.ofNullable(where);
    }
}
