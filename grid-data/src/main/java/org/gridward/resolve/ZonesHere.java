package org.gridward.resolve;

import java.util.List;
import org.gridward.model.TieBreaker;
import org.gridward.model.Zone;
import org.jspecify.annotations.Nullable;

/**
 * The boundary zones in which a place lies, and who must act there. Without a matter nobody is obliged: only mobile matters
 * and those of an agreement oblige.
 *
 * @param obliged by code; not empty for a mobile matter in a zone (rule H-30)
 * @param tieBreaker who of them keeps the case, or null when one unit only is obliged or nothing is said of it
 */
public record ZonesHere(
        List<Zone> zones, List<Obliged> obliged, @Nullable TieBreaker tieBreaker) {
    static final ZonesHere NONE = new ZonesHere(List.of(), List.of(), null);

    public ZonesHere {
        zones = List.copyOf(zones);
        obliged = List.copyOf(obliged);
    }
}
