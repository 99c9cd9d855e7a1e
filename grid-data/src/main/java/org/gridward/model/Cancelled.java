package org.gridward.model;

import java.util.List;

/**
 * What one cancellation did.
 *
 * @param editions those called off: a scheduled edition, those it was a successor of, and its successors; by number
 * @param successors of later editions that were drawn from one of them and go without its changes from now on
 */
public record Cancelled(List<Edition> editions, List<Edition> successors) {
    public Cancelled {
        editions = List.copyOf(editions);
        successors = List.copyOf(successors);
    }
}
