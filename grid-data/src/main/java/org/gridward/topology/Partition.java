package org.gridward.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridward.geo.Box;
import org.gridward.geo.Shape;
import org.gridward.topology.GroundFault.Kind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Tests the children of one grid, or all grids of a top layer, without any tolerance. The directed segments of valid
 * children cancel to the parent's rim iff the children tile it with shared vertices (the chain test). Only where they
 * don't, pairs of shapes are looked at to say what is wrong and where; gaps are what is missing from the exact sum of
 * areas when nothing overlaps. Time n log n when the chain cancels; memory 20 bytes per segment that stays open.
 *
 * <p>The theorem needs valid shapes. Faults that involve a shape that is not valid are left out, so a caller has to
 * refuse such shapes himself.
 */
public final class Partition {
    private final @Nullable Shape parent;
    private final List<Shape> children;
    private final boolean gapsAllowed;
    private final SegmentChain chain = new SegmentChain();
    private final FaultGeometry geometry;
    private final List<GroundFault> faults = new ArrayList<>();
    private final UnsharedVertices unshared = new UnsharedVertices();

    private Partition(@Nullable Shape parent, List<Shape> children, boolean gapsAllowed) {
        this.parent = parent == null ? null : withOwnTouches(GroundFault.PARENT, parent);
        this.children = new ArrayList<>(children);
        this.gapsAllowed = gapsAllowed;
        for (int i = 0; i < children.size(); i++) {
            this.children.set(i, withOwnTouches(i, children.get(i)));
        }
        this.geometry = new FaultGeometry(parent, children);
    }

    /** What keeps the children from tiling the parent; empty when they do, or when there are none. */
    public static List<GroundFault> tilingFaults(Shape parent, List<Shape> children) {
        return children.isEmpty() ? List.of() : new Partition(parent, children, false).run();
    }

    /**
     * What keeps the children from lying apart from each other, and inside the parent where there is one.
     *
     * @param parent null for the grids of a top layer
     */
    public static List<GroundFault> disjointFaults(@Nullable Shape parent, List<Shape> children) {
        return new Partition(parent, children, true).run();
    }

    private Shape withOwnTouches(int grid, Shape shape) {
        VertexList touches = SelfTouch.find(shape);
        unshared.add(grid, grid, touches);
        return touches.count() == 0 ? shape : SelfTouch.withVertices(shape, touches);
    }

    private List<GroundFault> run() {
        children.forEach(chain::add);
        if (parent != null && !gapsAllowed) {
            chain.subtract(parent);
        }
        if (gapsAllowed || !chain.isZero()) {
            compare();
        }
        unshared.tell(faults);
        return List.copyOf(faults);
    }

    private void compare() {
        comparePairs();
        if (parent != null) {
            compareWithParent(parent);
            if (!gapsAllowed) {
                findGaps(parent);
            }
        }
    }

    /**
     * Where grids overlap, the sum of all rims is still open at the rim of the overlap, and belongs to one of the two:
     * so a pair without open segments need not be compared.
     */
    private void comparePairs() {
        boolean[] open = new boolean[children.size()];
        for (int i = 0; i < open.length; i++) {
            open[i] = hasOpenSegment(children.get(i));
        }
        STRtree tree = new STRtree();
        for (int i = 0; i < open.length; i++) {
            tree.insert(envelope(children.get(i).box()), i);
        }
        for (int i = 0; i < open.length; i++) {
            if (open[i]) {
                for (int j : near(tree, children.get(i).box())) {
                    if (j > i || (j < i && !open[j])) {
                        compare(Math.min(i, j), Math.max(i, j));
                    }
                }
            }
        }
    }

    private void compare(int i, int j) {
        Contact contact = Contact.between(children.get(i), children.get(j));
        if (contact.sharesGround()) {
            if (geometry.isValid(i) && geometry.isValid(j)) {
                geometry.overlaps(i, j, contact).forEach(piece -> add(new GroundFault(Kind.OVERLAP, i, j, piece)));
            }
        } else {
            unshared.add(i, j, contact);
        }
    }

    private void compareWithParent(Shape parent) {
        for (int i = 0; i < children.size(); i++) {
            Contact contact = Contact.withOutside(children.get(i), parent);
            if (contact.sharesGround()) {
                if (geometry.isValid(i) && geometry.isValid(GroundFault.PARENT)) {
                    int child = i;
                    geometry.outside(i, parent, contact)
                            .forEach(piece ->
                                    add(new GroundFault(Kind.OUTSIDE_PARENT, child, GroundFault.PARENT, piece)));
                }
            } else {
                unshared.add(i, GroundFault.PARENT, contact);
            }
        }
    }

    /**
     * When nothing overlaps or lies outside, the sum of areas decides exactly. Otherwise something is told already, and
     * gaps of less than a quarter of a square step are left for the next look: rounding makes such of nothing.
     */
    private void findGaps(Shape parent) {
        boolean exact = faults.isEmpty();
        long missing = parent.twiceArea();
        for (Shape child : children) {
            missing -= child.twiceArea();
        }
        if ((exact && missing == 0) || !geometry.isAllValid()) {
            return;
        }
        geometry.gaps(parent)
                .forEach(gap -> add(new GroundFault(Kind.GAP, GroundFault.PARENT, GroundFault.PARENT, gap)));
        if (faults.isEmpty()) {
            add(new GroundFault(Kind.GAP, GroundFault.PARENT, GroundFault.PARENT, FaultGeometry.cornerOf(parent)));
        }
    }

    private void add(GroundFault fault) {
        faults.add(fault);
        unshared.explainedBy(fault.where());
    }

    private boolean hasOpenSegment(Shape shape) {
        boolean[] open = {false};
        shape.forEachSegment((ax, ay, bx, by) -> open[0] = open[0] || chain.isOpen(ax, ay, bx, by));
        return open[0];
    }

    /** Sorted, so that equal input is told in equal order. */
    private static int[] near(STRtree tree, Box box) {
        List<?> found = tree.query(envelope(box));
        int[] near = found.stream().mapToInt(i -> (Integer) i).toArray();
        Arrays.sort(near);
        return near;
    }

    private static Envelope envelope(Box box) {
        return new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY());
    }
}
