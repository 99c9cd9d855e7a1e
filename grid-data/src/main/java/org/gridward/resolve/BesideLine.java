package org.gridward.resolve;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridward.index.NearLine;
import org.gridward.model.Grid;

/** Who owns on the two sides of a line, where it comes nearest. */
record BesideLine(Optional<Owner> left, Optional<Owner> right) {
    /** So far from an end of the line, in steps, so that it is not another line's side. */
    private static final double FROM_END = 6;

    /** @param steps how far beside the line */
    static BesideLine of(NearLine line, double steps, OwnerFinder finder) {
        double dx = line.bx() - line.ax();
        double dy = line.by() - line.ay();
        double length = Math.max(1e-9, Math.hypot(dx, dy));
        double margin = Math.min(FROM_END, length / 2) / length;
        double along = Math.max(margin, Math.min(1 - margin, line.foot().along()));
        double x = line.ax() + along * dx;
        double y = line.ay() + along * dy;
        double besideX = -dy / length * steps;
        double besideY = dx / length * steps;
        return new BesideLine(
                finder.findOwner((int) Math.rint(x + besideX), (int) Math.rint(y + besideY)),
                finder.findOwner((int) Math.rint(x - besideX), (int) Math.rint(y - besideY)));
    }

    boolean differs() {
        return !left.map(owner -> owner.unit().code())
                .equals(right.map(owner -> owner.unit().code()));
    }

    /** The grids that make them owners, that of the given owner first. */
    List<Grid> grids(Optional<Owner> here) {
        String code = here.map(owner -> owner.unit().code()).orElse("");
        boolean rightFirst =
                right.filter(owner -> owner.unit().code().equals(code)).isPresent();
        Optional<Grid> first = (rightFirst ? right : left).map(Owner::grid);
        Optional<Grid> second = (rightFirst ? left : right).map(Owner::grid);
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
