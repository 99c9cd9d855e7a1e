package org.gridward.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.gridward.geo.Box;
import org.gridward.geo.Lattice;
import org.gridward.geo.Location;
import org.gridward.model.Text;
import org.gridward.topology.RedrawRefusedException.Reason;

/**
 * The faces of some labels' ground after lines were put in: each is bounded by one cycle round it and any number inside
 * it. Face 0 stands for all open ground that was not loaded as a whole, or has no end. Cycles are found by turning as
 * sharply left as possible at each node.
 */
final class Faces {
    static final int ENDLESS = 0;
    private static final int NO_FACE = -1;

    /** One walk round a face, its ground on the left. */
    private record Cycle(int[] halfEdges, int label, long twiceArea, boolean complete, Box box) {}

    private final WorkingMap map;
    private final Neighbourhood around;
    private final IntPredicate inGround;
    /** For each half-edge, the cycle it is in, or -1; later the face. */
    private final int[] faceOf;

    private final List<List<Cycle>> cyclesOf = new ArrayList<>();
    private int[] labels = new int[0];
    /** By half-edge, where {@link #ENDLESS} lies left of it: the label there. */
    private int[] endlessLabels = new int[0];

    /**
     * @param openLabel the label of open ground among them; {@link Labels#UNKNOWN} when there is none
     * @throws RedrawRefusedException BROKEN_GROUND
     */
    Faces(Neighbourhood around, IntPredicate inGround, int openLabel) {
        this.map = around.map();
        this.around = around;
        this.inGround = inGround;
        this.faceOf = new int[2 * map.segmentCount()];
        Arrays.fill(faceOf, NO_FACE);
        List<Cycle> shells = new ArrayList<>();
        List<Cycle> holes = new ArrayList<>();
        for (Cycle cycle : traceAll()) {
            (cycle.complete() && cycle.twiceArea() > 0 ? shells : holes).add(cycle);
        }
        cyclesOf.add(new ArrayList<>());
        shells.forEach(shell -> cyclesOf.add(new ArrayList<>(List.of(shell))));
        holes.forEach(hole ->
                cyclesOf.get(hole.complete() ? faceAround(hole) : ENDLESS).add(hole));
        nameFaces(openLabel);
    }

    /** Faces are numbered from 0, {@link #ENDLESS} included. */
    int count() {
        return cyclesOf.size();
    }

    /** The label that the face's ground had. */
    int label(int face) {
        return labels[face];
    }

    /** The label that the ground left of a half-edge had; of open ground, that of the open ground there. */
    int labelLeftOf(int halfEdge) {
        int face = faceOf[halfEdge];
        return face < 0 ? map.leftOf(halfEdge) : face == ENDLESS ? endlessLabels[halfEdge] : labels[face];
    }

    /** The face left of a half-edge, or -1 when that is none of this ground. */
    int faceOf(int halfEdge) {
        return faceOf[halfEdge];
    }

    /** Exact. */
    long twiceArea(int face) {
        return cyclesOf.get(face).stream().mapToLong(Cycle::twiceArea).sum();
    }

    /** The rings of the face as x0, y0, x1, y1, …, its ground on the left. */
    List<int[]> rings(int face) {
        return cyclesOf.get(face).stream().map(this::ringOf).toList();
    }

    /** The half-edges of the face, its ground on the left. */
    List<int[]> halfEdges(int face) {
        return cyclesOf.get(face).stream().map(Cycle::halfEdges).toList();
    }

    /** The face that holds the place strictly inside, {@link #ENDLESS} when none does, -1 on a line. */
    int faceAt(int x, int y) {
        for (int face = 1; face < count(); face++) {
            boolean inside = false;
            for (Cycle cycle : cyclesOf.get(face)) {
                Location location = locate(cycle, x, y);
                if (location == Location.BORDER) {
                    return NO_FACE;
                }
                inside ^= location == Location.INSIDE;
            }
            if (inside) {
                return face;
            }
        }
        return ENDLESS;
    }

    private List<Cycle> traceAll() {
        boolean[] traced = new boolean[faceOf.length];
        int[][] stars = new int[map.nodeCount()][];
        List<Cycle> cycles = new ArrayList<>();
        for (int h = 0; h < faceOf.length; h++) {
            int label = map.leftOf(h);
            if (!traced[h] && map.isAlive(h >> 1) && (label == Labels.NEW || inGround.test(label))) {
                cycles.add(trace(h, traced, stars));
            }
        }
        return cycles;
    }

    private Cycle trace(int first, boolean[] traced, int[][] stars) {
        int[] walk = new int[8];
        int length = 0;
        int label = Labels.NEW;
        boolean complete = true;
        int h = first;
        do {
            if (traced[h]) {
                throw broken(map.origin(h));
            }
            traced[h] = true;
            walk = ShapeAssembler.withRoom(walk, length + 1);
            walk[length++] = h;
            int here = map.leftOf(h);
            int node = map.origin(h);
            complete &= around.box().contains(map.x(node), map.y(node)) || (here > 0 && !around.isOpen(here));
            if (here != Labels.NEW && label != Labels.NEW && here != label) {
                if (complete) {
                    throw broken(node);
                }
            } else if (here != Labels.NEW) {
                label = here;
            }
            h = next(h, stars);
        } while (h != first);
        return cycle(Arrays.copyOf(walk, length), label, complete);
    }

    private static RedrawRefusedException refusal(int x, int y) {
        return new RedrawRefusedException(
                Reason.BROKEN_GROUND,
                new Text(
                        "此处现有网格的边界不衔接，须先修复",
                        "The borders of the grids here don't fit together; that has to be mended first"),
                Figures.point(x, y));
    }

    private RedrawRefusedException broken(int node) {
        return refusal(map.x(node), map.y(node));
    }

    private Cycle cycle(int[] walk, int label, boolean complete) {
        int o = map.origin(walk[0]);
        long area = 0;
        Box box = new Box(map.x(o), map.y(o), map.x(o), map.y(o));
        for (int h : walk) {
            int a = map.origin(h);
            int b = map.destination(h);
            area += map.cross(o, a, b);
            box = box.union(new Box(map.x(a), map.y(a), map.x(a), map.y(a)));
        }
        return new Cycle(walk, label, area, complete, box);
    }

    private int next(int h, int[][] stars) {
        int node = map.destination(h);
        if (stars[node] == null) {
            stars[node] = star(node);
        }
        int[] star = stars[node];
        int at = 0;
        while (star[at] != (h ^ 1)) {
            at++;
        }
        return star[(at + star.length - 1) % star.length];
    }

    /** The half-edges that leave a node, counter-clockwise. */
    private int[] star(int node) {
        Integer[] out = new Integer[map.degree(node)];
        for (int i = 0; i < out.length; i++) {
            out[i] = map.leaving(node, map.segmentAt(node, i));
        }
        Arrays.sort(
                out,
                Comparator.<Integer>comparingInt(h -> half(node, h))
                        .thenComparing(
                                (a, b) -> -Long.signum(map.cross(node, map.destination(a), map.destination(b)))));
        return Arrays.stream(out).mapToInt(Integer::intValue).toArray();
    }

    /** 0 from east to just before west, counter-clockwise; 1 for the rest. */
    private int half(int node, int h) {
        int end = map.destination(h);
        int dy = Integer.compare(map.y(end), map.y(node));
        return dy > 0 || (dy == 0 && map.x(end) > map.x(node)) ? 0 : 1;
    }

    /** The smallest shell round a walk that encloses nothing; a walk that only touches a shell is not inside it. */
    private int faceAround(Cycle hole) {
        int best = ENDLESS;
        int node = map.origin(hole.halfEdges()[0]);
        for (int face = 1; face < cyclesOf.size(); face++) {
            Cycle shell = cyclesOf.get(face).get(0);
            boolean fits = hole.label() == Labels.NEW || shell.label() == Labels.NEW || hole.label() == shell.label();
            if (fits
                    && (best == ENDLESS
                            || shell.twiceArea() < cyclesOf.get(best).get(0).twiceArea())
                    && locate(shell, map.x(node), map.y(node)) == Location.INSIDE) {
                best = face;
            }
        }
        return best;
    }

    private Location locate(Cycle cycle, int x, int y) {
        if (!cycle.box().contains(x, y)) {
            return Location.OUTSIDE;
        }
        boolean inside = false;
        for (int h : cycle.halfEdges()) {
            int a = map.origin(h);
            int b = map.destination(h);
            if (Lattice.onSegment(map.x(a), map.y(a), map.x(b), map.y(b), x, y)) {
                return Location.BORDER;
            }
            if (map.y(a) > y != map.y(b) > y
                    && Lattice.cross(map.x(a), map.y(a), map.x(b), map.y(b), x, y) > 0 == map.y(b) > map.y(a)) {
                inside = !inside;
            }
        }
        return inside ? Location.INSIDE : Location.OUTSIDE;
    }

    /** Both sides of a new segment had one label; so the known ones spread. */
    private void nameFaces(int openLabel) {
        labels = new int[count()];
        Arrays.fill(labels, Labels.NEW);
        labels[ENDLESS] = openLabel;
        for (int face = 0; face < count(); face++) {
            for (Cycle cycle : cyclesOf.get(face)) {
                for (int h : cycle.halfEdges()) {
                    // a walk that leaves what is loaded may come back along other ground
                    boolean strayed = map.leftOf(h) != Labels.NEW && !inGround.test(map.leftOf(h));
                    faceOf[h] = strayed ? NO_FACE : face;
                }
                if (face != ENDLESS && cycle.label() != Labels.NEW) {
                    labels[face] = cycle.label();
                }
            }
        }
        endlessLabels = new int[faceOf.length];
        cyclesOf.get(ENDLESS).forEach(this::nameEndless);
        boolean spread = true;
        while (spread) {
            spread = false;
            for (int s = 0; s < map.segmentCount(); s++) {
                if (map.isAlive(s) && map.left(s) == Labels.NEW) {
                    spread |= spread(2 * s, 2 * s + 1) || spread(2 * s + 1, 2 * s);
                }
            }
        }
    }

    private boolean spread(int from, int to) {
        int label = labelLeftOf(from);
        boolean does = label != Labels.NEW && labels[faceOf[to]] == Labels.NEW;
        if (does) {
            labels[faceOf[to]] = label;
        }
        return does;
    }

    /**
     * A walk that leaves what is loaded may come to ground of other labels; so each new segment has that of the last old one
     * before it, which is beside the same ground since new ones end where all is loaded.
     */
    private void nameEndless(Cycle cycle) {
        int[] walk = cycle.halfEdges();
        int start = 0;
        while (start < walk.length && map.leftOf(walk[start]) == Labels.NEW) {
            start++;
        }
        int node = map.origin(walk[0]);
        int label = start < walk.length ? map.leftOf(walk[start]) : around.openLabelAt(map.x(node), map.y(node));
        for (int i = 0; i < walk.length; i++) {
            int h = walk[(start + i) % walk.length];
            label = map.leftOf(h) == Labels.NEW ? label : map.leftOf(h);
            endlessLabels[h] = label;
        }
    }

    private int[] ringOf(Cycle cycle) {
        int[] ring = new int[2 * cycle.halfEdges().length];
        for (int i = 0; i < cycle.halfEdges().length; i++) {
            ring[2 * i] = map.x(map.origin(cycle.halfEdges()[i]));
            ring[2 * i + 1] = map.y(map.origin(cycle.halfEdges()[i]));
        }
        return ring;
    }
}
