package org.gridward.model;

/** Anything an edition is made of; identified by its key, replaced as a whole. */
public sealed interface Row permits Layer, GroundRow, Unit, Assignment, Scheme {
    RowKey key();
}
