package org.gridward.model;

/**
 * The line between two neighbouring grids of a layer.
 *
 * @param left code of the grid on the left of the line, where it has a direction; else either
 */
public record Border(String layer, String left, String right) {
    /** With another grid in the place of one; the same when it is not that of the one. */
    public Border with(String ofLayer, String from, String to) {
        return layer.equals(ofLayer)
                ? new Border(layer, left.equals(from) ? to : left, right.equals(from) ? to : right)
                : this;
    }
}
