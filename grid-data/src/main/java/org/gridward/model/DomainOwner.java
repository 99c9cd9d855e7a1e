package org.gridward.model;

import org.gridward.geo.Line;
import org.jspecify.annotations.Nullable;

/**
 * Who owns the strip of a border rule in one domain.
 *
 * @param domain its code, or null for every domain that the rule does not name
 * @param line for {@link Division#DRAWN_LINE}, in the direction of the border; else null
 * @param meaning of the line, or null
 */
public record DomainOwner(
        @Nullable String domain,
        Division division,
        @Nullable Line line,
        @Nullable LineMeaning meaning) {}
