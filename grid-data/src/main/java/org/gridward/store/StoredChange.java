package org.gridward.store;

import org.gridward.model.Lineage;

/** What became of some ground, and the number of the edition in which it did. */
public record StoredChange(int edition, Lineage lineage) {}
