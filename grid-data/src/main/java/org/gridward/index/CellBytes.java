package org.gridward.index;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gridward.model.Grid;
import org.jspecify.annotations.Nullable;

/**
 * The cells of families as whole numbers one after the other, big end first. They know grids by their place in the order of
 * codes, so they are read beside the very grids that they were written with; a checksum is their keeper's work.
 */
final class CellBytes {
    private static final int FORMAT = 1;
    private static final int ABSENT = 0;
    private static final int PRESENT = 1;
    private static final int INTS_BESIDE_ARRAYS = 12;

    private CellBytes() {}

    /** @param families null for one without cells */
    static ByteBuffer write(List<@Nullable CellIndex> families) {
        long ints = 2;
        for (CellIndex cells : families) {
            ints += cells == null ? 1 : intsOf(cells);
        }
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(Math.multiplyExact(ints, Integer.BYTES)));
        IntBuffer out = bytes.asIntBuffer().put(FORMAT).put(families.size());
        for (CellIndex cells : families) {
            if (cells == null) {
                out.put(ABSENT);
            } else {
                write(cells, out.put(PRESENT));
            }
        }
        return bytes;
    }

    private static long intsOf(CellIndex index) {
        Cells cells = index.cells();
        long ints = INTS_BESIDE_ARRAYS + (long) cells.top().length + cells.sub().length + cells.records().length;
        for (int[] level : index.faces().byCode()) {
            ints += 1 + level.length;
        }
        return ints;
    }

    private static void write(CellIndex index, IntBuffer out) {
        FaceTable faces = index.faces();
        out.put(faces.size()).put(faces.byCode().length);
        for (int[] level : faces.byCode()) {
            writeArray(level, out);
        }
        Cells cells = index.cells();
        Layout layout = cells.layout();
        out.put(layout.originX()).put(layout.originY()).put(layout.shift());
        out.put(layout.columns()).put(layout.rows()).put(cells.lengthAnew());
        writeArray(cells.top(), out);
        writeArray(cells.sub(), out);
        writeArray(cells.records(), out);
    }

    private static void writeArray(int[] array, IntBuffer out) {
        out.put(array.length).put(array);
    }

    /** Reads one family after the other. */
    static final class Reader {
        private final IntBuffer in;
        private int left;

        /** @throws IllegalArgumentException when it was written in another format */
        Reader(ByteBuffer bytes) {
            in = bytes.asIntBuffer();
            requireEqual(FORMAT, in.get());
            left = in.get();
        }

        /** Empty for one without cells. @param grids of each layer, by code */
        Optional<CellIndex> read(List<String> layers, List<List<Grid>> grids) {
            if (left-- <= 0) {
                throw new IllegalArgumentException("more families than were written");
            }
            try {
                return in.get() == ABSENT ? Optional.empty() : Optional.of(readCells(layers, grids));
            } catch (BufferUnderflowException e) {
                throw new IllegalArgumentException("cells that end too early", e);
            }
        }

        private CellIndex readCells(List<String> layers, List<List<Grid>> grids) {
            int size = in.get();
            requireEqual(grids.size(), in.get());
            int[][] byCode = new int[grids.size()][];
            for (int level = 0; level < byCode.length; level++) {
                byCode[level] = readArray();
                requireEqual(grids.get(level).size(), byCode[level].length);
            }
            requireFaces(byCode, size);
            FaceTable faces = FaceTable.of(layers, grids, byCode, size);
            faces.requireParents();
            Layout layout = new Layout(in.get(), in.get(), in.get(), in.get(), in.get());
            int lengthAnew = in.get();
            Cells cells = new Cells(layout, readArray(), readArray(), readArray(), lengthAnew);
            requireEqual(layout.columns() * layout.rows(), cells.top().length);
            return new CellIndex(cells, faces);
        }

        private int[] readArray() {
            int length = in.get();
            if (length < 0 || length > in.remaining()) {
                throw new IllegalArgumentException("cells that end too early");
            }
            int[] array = new int[length];
            in.get(array);
            return array;
        }

        void requireEnd() {
            requireEqual(0, left);
            requireEqual(0, in.remaining());
        }

        private static void requireFaces(int[][] byCode, int size) {
            int[] faces =
                    Arrays.stream(byCode).flatMapToInt(Arrays::stream).sorted().toArray();
            for (int i = 0; i < faces.length; i++) {
                if (faces[i] <= FaceTable.OUTSIDE || faces[i] >= size || (i > 0 && faces[i] == faces[i - 1])) {
                    throw new IllegalArgumentException("face " + faces[i] + " of " + size);
                }
            }
        }

        private static void requireEqual(int expected, int found) {
            if (expected != found) {
                throw new IllegalArgumentException("cells of other grids: " + found + ", not " + expected);
            }
        }
    }
}
