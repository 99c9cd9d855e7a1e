package org.gridward.resolve;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.gridward.model.Matter;
import org.gridward.model.Severity;
import org.gridward.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible at this lattice point, at this moment, and for what.
 *
 * @param matter a class of the edition's catalogues, or null: any
 * @param inNationalCatalogue whether the matter's catalogue is the national one of the day, because none was named
 * @param domain code of a domain, or null for that of the matter
 * @param discoverer the unit that found it, or null
 * @param accuracyMeters within which the true place lies of the point, or null when it counts as exact
 * @param parts what is asked for
 */
public record Question(
        int x,
        int y,
        Instant asOf,
        @Nullable Matter matter,
        boolean inNationalCatalogue,
        @Nullable String domain,
        Severity severity,
        @Nullable Unit discoverer,
        @Nullable Double accuracyMeters,
        Set<Part> parts) {
    /** All that is told without being asked for by name. */
    public static final Set<Part> USUAL_PARTS = Set.copyOf(EnumSet.complementOf(EnumSet.of(Part.SAFE_RADIUS_METERS)));

    /** About no matter in particular, everything usual. */
    public static Question of(int x, int y, Instant asOf) {
        return new Question(x, y, asOf, null, false, null, Severity.ORDINARY, null, null, USUAL_PARTS);
    }

    /** The same about another place. */
    Question at(int otherX, int otherY) {
        return new Question(
                otherX, otherY, asOf, matter, inNationalCatalogue, domain, severity, discoverer, accuracyMeters, parts);
    }

    boolean wants(Part part) {
        return parts.contains(part);
    }
}
