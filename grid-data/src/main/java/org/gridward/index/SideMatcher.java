package org.gridward.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridward.index.GroundRefusedException.Reason;

/** Puts the segments of the grids of all layers together: each once, with the face on either side. A work area. */
final class SideMatcher {
    private final FaceTable faces;
    private final int levels;
    private int[] table = new int[256];
    /** Per segment: ax, ay, bx, by. */
    private int[] ends = new int[256];
    /** Per segment and level the grid's face on the left, then on the right. */
    private int[] given = new int[256];

    private int count;

    SideMatcher(FaceTable faces) {
        this.faces = faces;
        this.levels = faces.layers().size();
    }

    /** Before the segments of another place, of which at most so many come. */
    void start(int most) {
        int size = Math.max(256, Integer.highestOneBit(Math.max(1, most)) * 4);
        if (table.length < size) {
            table = new int[size];
        }
        Arrays.fill(table, -1);
        ends = ends.length < 4 * most ? new int[8 * most] : ends;
        given = given.length < 2 * levels * most ? new int[4 * levels * most] : given;
        count = 0;
    }

    /** @param fromSmaller whether the grid lies on the left of the segment from its smaller end a */
    void add(int ax, int ay, int bx, int by, int face, boolean fromSmaller) {
        int segment = findOrAdd(ax, ay, bx, by);
        int at = 2 * levels * segment + (fromSmaller ? 0 : levels) + faces.level(face);
        if (given[at] != 0) {
            throw refused(Reason.OVERLAP, segment, given[at], face);
        }
        given[at] = face;
    }

    private int findOrAdd(int ax, int ay, int bx, int by) {
        int hash = ((ax * 31 + ay) * 0x9E3779B9 + bx) * 31 + by;
        int at = (hash * 0x9E3779B9 ^ hash >>> 15) & table.length - 1;
        while (table[at] >= 0) {
            int e = 4 * table[at];
            if (ends[e] == ax && ends[e + 1] == ay && ends[e + 2] == bx && ends[e + 3] == by) {
                return table[at];
            }
            at = at + 1 & table.length - 1;
        }
        table[at] = count;
        ends[4 * count] = ax;
        ends[4 * count + 1] = ay;
        ends[4 * count + 2] = bx;
        ends[4 * count + 3] = by;
        Arrays.fill(given, 2 * levels * count, 2 * levels * (count + 1), 0);
        return count++;
    }

    void finish(LocalSegments segments) {
        segments.clear();
        for (int s = 0; s < count; s++) {
            int left = deepest(s, 0);
            int right = deepest(s, levels);
            int wholeLeft = extended(s, left, right);
            int wholeRight = extended(s, right, left);
            for (int level = 0; level < levels; level++) {
                int atLeft = faces.ancestor(wholeLeft, level);
                int atRight = faces.ancestor(wholeRight, level);
                boolean fits = isDrawn(s, level)
                        ? atLeft == given(s, level) && atRight == given(s, levels + level)
                        : atLeft == atRight;
                if (!fits) {
                    throw refused(Reason.MISFIT, s, left, right);
                }
            }
            if (wholeLeft == wholeRight) {
                throw refused(Reason.OVERLAP, s, left, right);
            }
            int e = 4 * s;
            segments.add(ends[e], ends[e + 1], ends[e + 2], ends[e + 3], wholeLeft, wholeRight);
        }
    }

    private int given(int segment, int at) {
        return given[2 * levels * segment + at];
    }

    private boolean isDrawn(int segment, int level) {
        return given(segment, level) != 0 || given(segment, levels + level) != 0;
    }

    private int deepest(int segment, int side) {
        for (int level = levels - 1; level >= 0; level--) {
            if (given(segment, side + level) != 0) {
                return given(segment, side + level);
            }
        }
        return FaceTable.OUTSIDE;
    }

    /** Layers that don't have the segment go on across it, so the other side's grids tell them. */
    private int extended(int segment, int own, int other) {
        int face = own;
        int level = own == FaceTable.OUTSIDE ? 0 : faces.level(own) + 1;
        while (level < levels && !isDrawn(segment, level)) {
            int across = faces.ancestor(other, level);
            if (across == FaceTable.OUTSIDE || faces.parent(across) != face) {
                return face;
            }
            face = across;
            level++;
        }
        return face;
    }

    private GroundRefusedException refused(Reason reason, int segment, int one, int other) {
        return refused(faces, reason, one, other, ends[4 * segment], ends[4 * segment + 1]);
    }

    static GroundRefusedException refused(FaceTable faces, Reason reason, int one, int other, int x, int y) {
        List<String> codes = new ArrayList<>();
        int level = 0;
        for (int face : one == other ? new int[] {one} : new int[] {one, other}) {
            if (face > 0 && face < faces.size() && faces.findGrid(face) != null) {
                codes.add(faces.grid(face).code());
                level = Math.max(level, faces.level(face));
            }
        }
        return new GroundRefusedException(reason, faces.layers().get(level), codes, x, y);
    }
}
