package org.gridward.resolve;

/** A unit as an answer names it: by what it was called on the day. */
public record Named(String unit, String name) {}
