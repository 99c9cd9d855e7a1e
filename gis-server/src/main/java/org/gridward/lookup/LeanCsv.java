package org.gridward.lookup;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridward.geo.CoordinateException;
import org.gridward.geo.Crs;
import org.gridward.geo.Position;
import org.gridward.http.Coordinates;
import org.gridward.http.ProblemException;
import org.gridward.http.RowProblem;
import org.gridward.index.PointBatch;
import org.gridward.live.Snapshot;
import org.gridward.resolve.ManyPlaces;
import org.gridward.resolve.Question;
import org.gridward.resolve.Resolution;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * CSV in and out where rows differ in nothing but their place: without objects for rows that are well. Says what {@link
 * CsvBatch} says. For one thread.
 */
final class LeanCsv {
    private static final Logger LOG = LoggerFactory.getLogger(LeanCsv.class);

    /** So many rows are located at once. */
    private static final int BLOCK = 128;

    private final CsvBatch.Source source;
    private final Crs crs;
    private final int first;
    private final int second;
    private final ManyPlaces<byte[]> places;
    private final Locale locale;
    private final CsvBytes out;
    private final CsvBytes taken = new CsvBytes(OutputStream.nullOutputStream());
    private final PointBatch points = new PointBatch(BLOCK);
    private final int[] ends = new int[BLOCK];
    private final int[] lines = new int[BLOCK];

    private LeanCsv(
            CsvBatch.Source source,
            Crs crs,
            int[] place,
            ManyPlaces<byte[]> places,
            OutputStream stream,
            Locale locale) {
        this.source = source;
        this.crs = crs;
        this.first = place[0];
        this.second = place[1];
        this.places = places;
        this.locale = locale;
        this.out = new CsvBytes(stream);
    }

    /** Empty when rows say more than their place, when the answer has other columns, or when nothing can be asked. */
    static Optional<LeanCsv> find(
            CsvBatch.Source source,
            OutputStream stream,
            Pinned.Choice choice,
            ResolveQuery usual,
            WantedFields wanted,
            Locale locale) {
        int[] place = placeColumns(source.columns());
        Snapshot snapshot = choice.snapshot().orElse(null);
        boolean placed = usual.lon() != null || usual.lat() != null || usual.x() != null || usual.y() != null;
        if (place == null || snapshot == null || placed || usual.fields() != null) {
            return Optional.empty();
        }
        try {
            Crs crs = Coordinates.crs("crs", usual.crs());
            Coordinates.crs("outCrs", usual.outCrs());
            Question question = QuestionReader.read(usual, new Position(0, 0), wanted, snapshot, choice.asOf());
            ManyPlaces<byte[]> places = snapshot.resolver().many(question, choice.ledger(), LeanCsv::tail);
            return Optional.of(new LeanCsv(source, crs, place, places, stream, locale));
        } catch (ProblemException ofEachRow) {
            return Optional.empty();
        }
    }

    private static int @Nullable [] placeColumns(List<String> columns) {
        List<String> known = columns.stream().filter(ResolveQuery::isKnown).toList();
        for (List<String> pair : List.of(List.of("lon", "lat"), List.of("x", "y"))) {
            if (known.size() == 2 && known.containsAll(pair)) {
                return new int[] {columns.indexOf(pair.get(0)), columns.indexOf(pair.get(1))};
            }
        }
        return null;
    }

    private static byte[] tail(Resolution answer) {
        CsvBytes tail = new CsvBytes(OutputStream.nullOutputStream());
        CsvBatch.answers(answer).forEach(tail::addField);
        return tail.toBytes();
    }

    void answer() throws IOException {
        List<String> header = new ArrayList<>(source.columns());
        header.addAll(CsvBatch.ANSWERS);
        header.forEach(out::addField);
        out.endRow();
        for (CsvRow row = source.nextRow(); row != null; row = source.nextRow()) {
            take(row);
            if (points.isFull()) {
                answerTaken();
            }
        }
        answerTaken();
        ProblemException broken = source.findEnd().orElse(null);
        if (broken != null) {
            source.columns().forEach(column -> out.addField(null));
            addProblem(0, RowProblem.of(broken, locale));
            out.endRow();
        }
        out.flush();
    }

    /** Keeps what came, and the place that is asked for or the problem. */
    private void take(CsvRow row) throws IOException {
        try {
            Position position = position(row);
            lines[points.size()] = row.line();
            points.add(position.latticeX(), position.latticeY());
        } catch (ProblemException problem) {
            answerTaken();
            addInput(row, out);
            addProblem(row.line(), RowProblem.of(problem, locale));
            out.endRow();
            return;
        }
        addInput(row, taken);
        ends[points.size() - 1] = taken.endPiece();
    }

    private void answerTaken() throws IOException {
        places.locate(points);
        int from = 0;
        for (int i = 0; i < points.size(); i++) {
            out.add(taken, from, ends[i]);
            from = ends[i];
            try {
                out.add(places.at(points, i));
            } catch (RuntimeException bug) {
                LOG.error("Row {} of a batch could not be answered", lines[i], bug);
                addProblem(lines[i], RowProblem.internal(locale));
            }
            out.endRow();
        }
        points.clear();
        taken.clear();
    }

    private Position position(CsvRow row) {
        if (row.size() > source.columns().size()) {
            throw source.tooWide(row.size());
        }
        if (row.isEmpty(first) || row.isEmpty(second)) {
            throw problem(row);
        }
        try {
            return crs.toPosition(row.number(first), row.number(second));
        } catch (CoordinateException | NumberFormatException bad) {
            throw problem(row);
        }
    }

    /** What {@link CsvBatch}'s way says of it. */
    private ProblemException problem(CsvRow row) {
        try {
            ResolveQuery query = ResolveQuery.EMPTY.with(source.values(row));
            Coordinates.position(crs, query.lon(), query.lat(), query.x(), query.y());
        } catch (ProblemException problem) {
            return problem;
        }
        throw new IllegalStateException("line " + row.line() + " has a position after all");
    }

    private void addInput(CsvRow row, CsvBytes to) {
        for (int i = 0; i < source.columns().size(); i++) {
            to.addField(row, i);
        }
    }

    private void addProblem(int line, RowProblem problem) {
        Arrays.stream(new String[CsvBatch.ANSWERS.size() - 1]).forEach(out::addField);
        out.addField(CsvBatch.text(line, problem, locale));
    }
}
