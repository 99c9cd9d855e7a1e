package org.gridward.model;

import org.gridward.geo.Line;
import org.jspecify.annotations.Nullable;

/**
 * A part of a zone: what lies at most so far from a border, each side with its own width.
 *
 * @param leftMeters width on the ground of the border's left grid
 * @param stretch the part of the border that counts, or null for all of it
 */
public record ZoneStrip(
        Border border,
        double leftMeters,
        double rightMeters,
        @Nullable Line stretch) {}
