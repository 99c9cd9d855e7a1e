package org.gridward.topology;

import java.util.List;
import java.util.Optional;
import org.gridward.geo.Box;
import org.gridward.geo.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the changed shapes alone that grids still lie as {@link Partition} wants them. All shapes are valid, and
 * before the change nothing was wrong. A {@code false} says nothing: then the whole has to be tested.
 */
public final class LocalPartition {
    private LocalPartition() {}

    /**
     * True when the directed segments of the changed children add up to what they did before, less those of the parent
     * where it counts. What covers the plane how often then is the same as before, and so are the lines round it.
     *
     * @param parentBefore null when there is no parent that must be tiled, or nothing tiled it
     */
    public static boolean keepsSum(
            List<Shape> before, List<Shape> after, @Nullable Shape parentBefore, @Nullable Shape parentAfter) {
        SegmentChain chain = new SegmentChain();
        before.forEach(chain::subtract);
        after.forEach(chain::add);
        if (parentAfter != null) {
            chain.subtract(parentAfter);
        }
        if (parentBefore != null) {
            chain.add(parentBefore);
        }
        return chain.isZero()
                && after.stream().allMatch(LocalPartition::hasOwnVertices)
                && (parentAfter == null || hasOwnVertices(parentAfter));
    }

    /** True when the grid has no ground in common with the others and all vertices where they meet. */
    public static boolean liesApart(Shape grid, List<Shape> others) {
        return hasOwnVertices(grid)
                && others.stream()
                        .filter(other -> other.box().intersects(grid.box()))
                        .allMatch(other -> isClean(Contact.between(grid, other)));
    }

    /** True when the grid lies in the parent and both have all vertices where they meet. */
    public static boolean liesWithin(Shape grid, Shape parent) {
        return isClean(Contact.withOutside(grid, parent));
    }

    /** The box round the segments that only one of the two has; all ground that only one has lies in it. */
    public static Optional<Box> changedBox(Shape before, Shape after) {
        SegmentChain chain = new SegmentChain();
        chain.subtract(before);
        chain.add(after);
        Box[] box = {null};
        chain.forEachOpen((ax, ay, bx, by) -> {
            Box segment = new Box(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
            box[0] = box[0] == null ? segment : box[0].union(segment);
        });
        return Optional.ofNullable(box[0]);
    }

    private static boolean isClean(Contact contact) {
        return !contact.sharesGround()
                && contact.lackedByFirst().count() == 0
                && contact.lackedBySecond().count() == 0;
    }

    private static boolean hasOwnVertices(Shape shape) {
        return SelfTouch.find(shape).count() == 0;
    }
}
