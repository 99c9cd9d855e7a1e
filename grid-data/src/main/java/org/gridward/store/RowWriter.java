package org.gridward.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gridward.model.Grid;
import org.gridward.model.GroundRow;
import org.gridward.model.Row;
import org.hibernate.StatelessSession;

/** Writes the images of one operation in batches, so that memory does not grow with their number. */
final class RowWriter {
    /** Rows in memory at once. Large, because on H2 each commit of new grid numbers writes all pages changed so far. */
    private static final int BATCH_ROWS = 5_000;

    private static final int BATCH_VERTICES = 500_000;

    private final StatelessSession session;
    private final GridNumbers numbers;
    private final String draftId;
    private final int seq;
    private final List<Row> others = new ArrayList<>();
    private final List<GroundRow> grids = new ArrayList<>();
    private int vertices;
    private long count;

    RowWriter(StatelessSession session, GridNumbers numbers, String draftId, int seq) {
        this.session = session;
        this.numbers = numbers;
        this.draftId = draftId;
        this.seq = seq;
    }

    void add(Row row) {
        count++;
        if (row instanceof GroundRow ground) {
            grids.add(ground);
            vertices += row instanceof Grid grid ? grid.shape().vertexCount() : 0;
        } else {
            others.add(row);
        }
        if (others.size() + grids.size() >= BATCH_ROWS || vertices >= BATCH_VERTICES) {
            flush();
        }
    }

    /** Writes what has been added since; returns the number of rows added in all. */
    long flush() {
        List<Row> rows = new ArrayList<>(others);
        rows.addAll(numbers.number(grids));
        others.clear();
        grids.clear();
        vertices = 0;
        Map<RowTable, List<StoredRow>> byTable = new EnumMap<>(RowTable.class);
        for (Row row : rows) {
            byTable.computeIfAbsent(RowTable.of(row.key().kind()), table -> new ArrayList<>())
                    .add(StoredRow.imageOf(row, draftId, seq));
        }
        byTable.values().forEach(session::insertMultiple);
        return count;
    }
}
