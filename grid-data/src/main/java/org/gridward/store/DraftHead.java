package org.gridward.store;

import org.gridward.model.Draft;

/**
 * A draft without its rows.
 *
 * @param lastOperation number of its last operation; with the draft's state it tells one moment of it from any other
 */
public record DraftHead(Draft draft, int lastOperation) {}
