package org.gridward.model;

/** The message that a new edition is there to be read. */
public record EditionPublished(int number) {}
