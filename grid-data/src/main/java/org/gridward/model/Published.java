package org.gridward.model;

import java.util.List;

/**
 * What one publication made.
 *
 * @param successors editions that stand for later ones from now on, in the order in which they take effect
 */
public record Published(Edition edition, List<Edition> successors) {
    public Published {
        successors = List.copyOf(successors);
    }
}
