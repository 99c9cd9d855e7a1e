package org.gridward.index;

import java.util.Arrays;
import org.gridward.geo.Lattice;

/**
 * Point → face of a family, from flat arrays. A point on a border gives -1 - the face that the border rule prefers. Exact;
 * allocates nothing. Immutable, safe for any thread.
 */
final class CellIndex {
    private static final int CHUNK = 128;

    private final Cells cells;
    private final Layout layout;
    private final FaceTable faces;
    private final int[] top;
    private final int[] sub;
    private final int[] records;

    CellIndex(Cells cells, FaceTable faces) {
        this.cells = cells;
        layout = cells.layout();
        this.faces = faces;
        top = cells.top();
        sub = cells.sub();
        records = cells.records();
    }

    Cells cells() {
        return cells;
    }

    FaceTable faces() {
        return faces;
    }

    int locate(int x, int y) {
        int square = layout.number(x, y);
        if (square < 0) {
            return FaceTable.OUTSIDE;
        }
        int entry = below(top[square], x, y);
        return entry >= 0 ? entry : face(-1 - entry, x, y);
    }

    /** The same for many; in phases, so that the waits for memory overlap. */
    void locate(int[] xs, int[] ys, int[] found, int count) {
        for (int from = 0; from < count; from += CHUNK) {
            locate(xs, ys, found, from, Math.min(count, from + CHUNK));
        }
    }

    private void locate(int[] xs, int[] ys, int[] found, int from, int to) {
        for (int i = from; i < to; i++) {
            int square = layout.number(xs[i], ys[i]);
            found[i] = square < 0 ? FaceTable.OUTSIDE : top[square];
        }
        for (int i = from; i < to; i++) {
            found[i] = below(found[i], xs[i], ys[i]);
        }
        long touched = 0;
        for (int i = from; i < to; i++) {
            touched += found[i] >= 0 ? 0 : records[-1 - found[i]] & Cells.FACE;
        }
        if (touched < 0) {
            throw new IllegalStateException("a record without a face");
        }
        for (int i = from; i < to; i++) {
            if (found[i] < 0) {
                found[i] = face(-1 - found[i], xs[i], ys[i]);
            }
        }
    }

    private int below(int entry, int x, int y) {
        if (entry >= 0) {
            return entry;
        }
        int code = -1 - entry;
        int depth = code & 7;
        int finer = layout.shift() - depth;
        int mask = (1 << depth) - 1;
        int column = ((x - layout.originX()) >>> finer) & mask;
        int row = ((y - layout.originY()) >>> finer) & mask;
        return sub[(code >>> 3) + (row << depth) + column];
    }

    private int face(int record, int x, int y) {
        int face = evaluate(records, record, x, y);
        return face >= 0 ? face : -1 - preferred(record, x, y);
    }

    /** The face at a point of the record's cell; -1 on a segment. */
    static int evaluate(int[] records, int record, int x, int y) {
        return records[record] < 0 ? wide(records, record, x, y) : narrow(records, record, x, y);
    }

    /** -1 on a segment. Vertices lie within 2^15 steps, so lower halves are differences and products fit. */
    private static int narrow(int[] records, int record, int x, int y) {
        int face = records[record];
        int at = record + 1;
        while (true) {
            int counted = records[at];
            int flagged = records[at + 1];
            int delta = (flagged & Cells.FACE) - (counted & Cells.FACE);
            int end = at + 2 + (counted >>> Cells.COUNT_SHIFT);
            int vertex = records[at + 2];
            int ax = (short) (vertex - x);
            int ay = (short) ((vertex >>> 16) - y);
            if (ax == 0 && ay == 0) {
                return -1;
            }
            if (ay > 0 && (flagged & Cells.BEGINS_WEST) != 0) {
                face += delta;
            }
            for (int i = at + 3; i < end; i++) {
                vertex = records[i];
                int bx = (short) (vertex - x);
                int by = (short) ((vertex >>> 16) - y);
                if (ay > 0 != by > 0) {
                    int side = ax * by - ay * bx;
                    if (side == 0) {
                        return -1;
                    }
                    if (by > 0 == side < 0) {
                        face += by > 0 ? delta : -delta;
                    }
                } else if (by == 0 && (bx == 0 || (ay == 0 && (ax ^ bx) < 0))) {
                    return -1;
                }
                ax = bx;
                ay = by;
            }
            if (ay > 0 && (flagged & Cells.ENDS_WEST) != 0) {
                face -= delta;
            }
            if ((flagged & Cells.LAST) != 0) {
                return face;
            }
            at = end;
        }
    }

    private static int wide(int[] records, int record, int x, int y) {
        int face = records[record] & Cells.FACE;
        int at = record + 1;
        while (true) {
            int flagged = records[at + 1];
            int delta = (flagged & Cells.FACE) - (records[at] & Cells.FACE);
            int end = at + 2 + 2 * (records[at] >>> Cells.COUNT_SHIFT);
            if (records[at + 3] > y && (flagged & Cells.BEGINS_WEST) != 0) {
                face += delta;
            }
            for (int i = at + 2; i + 3 < end; i += 2) {
                int ay = records[i + 1];
                int by = records[i + 3];
                if (Lattice.onSegment(records[i], ay, records[i + 2], by, x, y)) {
                    return -1;
                }
                if (ay > y != by > y) {
                    boolean beside = Lattice.cross(records[i], ay, records[i + 2], by, x, y) < 0;
                    if (by > y == beside) {
                        face += by > y ? delta : -delta;
                    }
                }
            }
            if (records[end - 1] > y && (flagged & Cells.ENDS_WEST) != 0) {
                face -= delta;
            }
            if ((flagged & Cells.LAST) != 0) {
                return face;
            }
            at = end;
        }
    }

    /** Of the faces that meet at a point of a segment, the one with the smallest rank. */
    private int preferred(int record, int x, int y) {
        int best = FaceTable.OUTSIDE;
        for (int at = meeting(record + 1, wide(record), x, y); at >= 0; at = next(at, record, x, y)) {
            best = better(best, better(records[at] & Cells.FACE, records[at + 1] & Cells.FACE));
        }
        return best;
    }

    /** The two faces that meet at a point on a border, the smaller in the upper half; -1 where more of them meet. */
    long pairAt(int x, int y) {
        int record = -1 - below(top[layout.number(x, y)], x, y);
        long pair = -1;
        for (int at = meeting(record + 1, wide(record), x, y); at >= 0; at = next(at, record, x, y)) {
            long left = records[at] & Cells.FACE;
            long right = records[at + 1] & Cells.FACE;
            long here = Math.min(left, right) << 32 | Math.max(left, right);
            if (pair >= 0 && pair != here) {
                return -1;
            }
            pair = here;
        }
        return pair;
    }

    /** The faces that meet at a point on a border, each once. */
    int[] listFacesAt(int x, int y) {
        int record = -1 - below(top[layout.number(x, y)], x, y);
        int[] found = new int[8];
        int count = 0;
        for (int at = meeting(record + 1, wide(record), x, y); at >= 0; at = next(at, record, x, y)) {
            found = found.length < count + 2 ? Arrays.copyOf(found, 2 * count + 2) : found;
            found[count++] = records[at] & Cells.FACE;
            found[count++] = records[at + 1] & Cells.FACE;
        }
        return Arrays.stream(found, 0, count).distinct().toArray();
    }

    private boolean wide(int record) {
        return records[record] < 0;
    }

    private int next(int line, int record, int x, int y) {
        if ((records[line + 1] & Cells.LAST) != 0) {
            return -1;
        }
        boolean wide = wide(record);
        return meeting(end(line, wide), wide, x, y);
    }

    private int end(int line, boolean wide) {
        return line + 2 + (records[line] >>> Cells.COUNT_SHIFT) * (wide ? 2 : 1);
    }

    /** The first line from this one on that has the point; -1 for none. */
    private int meeting(int firstLine, boolean wide, int x, int y) {
        int line = firstLine;
        while (!meets(line, wide, x, y)) {
            if ((records[line + 1] & Cells.LAST) != 0) {
                return -1;
            }
            line = end(line, wide);
        }
        return line;
    }

    private boolean meets(int line, boolean wide, int x, int y) {
        int size = wide ? 2 : 1;
        int end = end(line, wide);
        for (int i = line + 2; i + size < end; i += size) {
            if (wide ? meetsWide(i, x, y) : meetsNarrow(i, x, y)) {
                return true;
            }
        }
        return false;
    }

    private boolean meetsWide(int i, int x, int y) {
        return Lattice.onSegment(records[i], records[i + 1], records[i + 2], records[i + 3], x, y);
    }

    private boolean meetsNarrow(int i, int x, int y) {
        return Lattice.onSegment(
                (short) (records[i] - x),
                (short) ((records[i] >>> 16) - y),
                (short) (records[i + 1] - x),
                (short) ((records[i + 1] >>> 16) - y),
                0,
                0);
    }

    private int better(int a, int b) {
        return faces.rank(a) <= faces.rank(b) ? a : b;
    }
}
