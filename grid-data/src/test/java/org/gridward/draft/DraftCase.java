package org.gridward.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.gridward.geo.Line;
import org.gridward.geo.Shape;
import org.gridward.index.GridIndex;
import org.gridward.model.Assignment;
import org.gridward.model.Cascade;
import org.gridward.model.CodeScheme;
import org.gridward.model.EditionContent;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Lineage;
import org.gridward.model.NewGrid;
import org.gridward.model.Operation;
import org.gridward.model.Redraw;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.gridward.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * A history told line by line: rows and operations of editions, then what must be true of them. Coordinates are metres
 * or so from a corner; every line of the case puts a vertex wherever another grid's corner lies on a side.
 */
final class DraftCase {
    private static final int X = 1_214_000_000;
    private static final int Y = 311_000_000;
    private static final int STEPS = 100;

    private final Database database;
    private final Drafts drafts;
    private final List<String> lines;
    private final List<Row> rows = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    private @Nullable String draft;

    DraftCase(Database database, Path file) throws IOException {
        this.database = database;
        this.drafts = new Drafts(database);
        this.lines = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    void run() {
        lines.forEach(line -> run(line, line.split(" ")));
    }

    private void run(String line, String[] words) {
        switch (words[0]) {
            case "layer" -> rows.add(layer(words));
            case "edition" -> draft = draft(words);
            case "grid" -> rows.add(grid(words));
            case "owner" -> owner(words);
            case "split" -> edits.add(new Edit.Execute(split(line)));
            case "merge" ->
                edits.add(new Edit.Execute(
                        new Redraw.Merge(words[1], List.of(words[2], words[3]), NewGrid.of(words[words.length - 1]))));
            case "transfer" ->
                edits.add(new Edit.Execute(
                        new Redraw.TransferGround(words[1], words[2], words[3], box(words, 4), Cascade.REFUSE)));
            case "recode" -> edits.add(new Edit.Execute(new Operation.Recode(words[1], words[2], words[3])));
            case "rename" -> edits.add(new Edit.Execute(new Operation.Rename(words[1], words[2], words[3])));
            case "publish" -> publish();
            case "at" -> at(line, words);
            case "lineage" -> lineage(line, words);
            case "retired" ->
                assertThat(database.codes().listRetired(words[2], Integer.parseInt(words[1])))
                        .as(line)
                        .containsExactly(Arrays.copyOfRange(words, 3, words.length));
            default -> throw new IllegalArgumentException(line);
        }
    }

    private static Layer layer(String[] words) {
        String parent = words[2].equals("-") ? null : words[2];
        return new Layer(
                words[1],
                words[1],
                parent,
                LayerPolicy.TILES_PARENT,
                List.of(),
                List.of(),
                null,
                new CodeScheme(words[3]),
                List.of());
    }

    private String draft(String[] words) {
        Instant from = Instant.parse(words[1] + "T00:00:00+08:00");
        String id = drafts.create(words[1], null, from).id();
        if (words.length > 2) {
            drafts.describe(id, drafts.getDraft(id).revision(), words[1], null, words[2]);
        }
        return id;
    }

    private Grid grid(String[] words) {
        String parent = words[3].equals("-") ? null : words[3];
        return new Grid(0, words[1], words[2], null, words[8], parent, box(words, 4));
    }

    private void owner(String[] words) {
        if (words.length == 4) {
            rows.add(new Unit(words[1], words[1], UnitKind.SQUAD, null, null));
            rows.add(new Assignment(words[1], words[2], words[3], Role.OWNER));
            return;
        }
        TreeSet<String> owners = new TreeSet<>();
        contentAt(words[1]).assignments().forEach(it -> {
            if (it.layer().equals(words[2]) && it.grid().equals(words[3]) && it.role() == Role.OWNER) {
                owners.add(it.unit());
            }
        });
        assertThat(owners).as(String.join(" ", words)).containsExactly(words[4]);
    }

    private Redraw split(String line) {
        String[] parts = line.split(" \\| ");
        String[] head = parts[0].split(" ");
        List<Redraw.Part> named = new ArrayList<>();
        for (String part : Arrays.copyOfRange(parts, 2, parts.length)) {
            String[] words = part.split(" ");
            named.add(new Redraw.Part(x(words[0]), y(words[1]), new NewGrid(words[2], words[3], null)));
        }
        return new Redraw.Split(head[1], head[2], List.of(line(parts[1].split(" "))), named, Cascade.REFUSE);
    }

    private static Line line(String[] words) {
        int[] steps = new int[words.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = i % 2 == 0 ? x(words[i]) : y(words[i]);
        }
        return Line.of(steps);
    }

    private static int x(String word) {
        return X + Integer.parseInt(word) * STEPS;
    }

    private static int y(String word) {
        return Y + Integer.parseInt(word) * STEPS;
    }

    /** With the corners that any line of the case has on its sides. */
    private Shape box(String[] words, int at) {
        int west = x(words[at]);
        int south = y(words[at + 1]);
        int east = x(words[at + 2]);
        int north = y(words[at + 3]);
        TreeSet<Integer> xs = new TreeSet<>(List.of(west, east));
        TreeSet<Integer> ys = new TreeSet<>(List.of(south, north));
        for (String line : lines) {
            String[] other = line.split(" ");
            if (other[0].equals("grid")) {
                xs.addAll(List.of(x(other[4]), x(other[6])));
                ys.addAll(List.of(y(other[5]), y(other[7])));
            }
        }
        List<Integer> ring = new ArrayList<>();
        xs.subSet(west, east).forEach(x -> ring.addAll(List.of(x, south)));
        ys.subSet(south, north).forEach(y -> ring.addAll(List.of(east, y)));
        xs.descendingSet().subSet(east, west).forEach(x -> ring.addAll(List.of(x, north)));
        ys.descendingSet().subSet(north, south).forEach(y -> ring.addAll(List.of(west, y)));
        return Shape.of(
                new int[][][] {{ring.stream().mapToInt(Integer::intValue).toArray()}});
    }

    private void publish() {
        String id = String.valueOf(draft);
        if (!rows.isEmpty()) {
            drafts.load(id, "case", rows);
        }
        if (!edits.isEmpty()) {
            drafts.apply(id, drafts.getDraft(id).revision(), edits);
        }
        rows.clear();
        edits.clear();
        drafts.publish(id);
    }

    private EditionContent contentAt(String date) {
        Instant moment = Instant.parse(date + "T00:00:00+08:00");
        int edition = database.editions()
                .getTimeline()
                .findInForce(moment, Instant.now())
                .orElseThrow()
                .number();
        return database.editions().getContent(edition);
    }

    private void at(String line, String[] words) {
        EditionContent content = contentAt(words[1]);
        List<String> found = new GridIndex(content.layers(), content.grids())
                .locate(x(words[2]), y(words[3])).grids().stream()
                        .map(grid -> grid.layer() + "=" + grid.code())
                        .toList();
        assertThat(found).as(line).containsExactly(Arrays.copyOfRange(words, 4, words.length));
    }

    private void lineage(String line, String[] words) {
        List<Lineage> found = database.editions().listLineage(words[2], words[3]).stream()
                .filter(change -> change.edition() == Integer.parseInt(words[1]))
                .map(change -> change.lineage())
                .filter(it -> words[3].equals(it.from()) && words[5].equals(it.to()))
                .filter(it -> it.change() != Lineage.Change.RENAMED && it.change() != Lineage.Change.MOVED)
                .toList();
        assertThat(found).as(line).hasSize(1);
        assertThat(found.get(0).change()).as(line).hasToString(words[6]);
        assertThat(found.get(0).share()).as(line).isCloseTo(Double.parseDouble(words[7]), offset(0.0001));
    }
}
