package org.gridward.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridward.model.Cascade;
import org.gridward.model.NewGrid;
import org.gridward.model.Redraw;
import org.gridward.model.RowKey;

/**
 * Operations as text: a word and the layer, then {@code name value} fields separated by {@code |}; a field may come more
 * than once. New grids are {@code code/name/kind}, with - for what is left to the rules.
 */
final class RedrawText {
    private final String word;
    private final String layer;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private RedrawText(String text) {
        String[] parts = text.split(" \\| ");
        this.word = parts[0].split(" ")[0];
        this.layer = parts[0].split(" ")[1];
        for (int i = 1; i < parts.length; i++) {
            String[] field = parts[i].split(" ", 2);
            fields.computeIfAbsent(field[0], name -> new ArrayList<>()).add(field.length > 1 ? field[1] : "");
        }
    }

    static Redraw read(String text) {
        return new RedrawText(text).toRedraw();
    }

    private Redraw toRedraw() {
        return switch (word) {
            case "split" ->
                new Redraw.Split(
                        layer,
                        one("grid"),
                        all("line").stream().map(FamilyText::readLine).toList(),
                        all("part").stream().map(RedrawText::readPart).toList(),
                        cascade());
            case "merge" -> new Redraw.Merge(layer, list("grids"), readNew(one("into")));
            case "moveBorder" ->
                new Redraw.MoveBorder(
                        layer,
                        one("left"),
                        one("right"),
                        FamilyText.readLine(one("border")),
                        FamilyText.readLine(one("line")),
                        cascade());
            case "transferGround" ->
                new Redraw.TransferGround(
                        layer,
                        FamilyText.orNull(one("from")),
                        FamilyText.orNull(one("to")),
                        FamilyText.readShape(one("shape")),
                        cascade());
            case "reshape" ->
                new Redraw.Reshape(
                        layer,
                        one("grid"),
                        FamilyText.readShape(one("shape")),
                        list("neighbours"),
                        fields.containsKey("nobody"),
                        cascade());
            case "create" ->
                new Redraw.Create(
                        layer,
                        FamilyText.orNull(one("parent")),
                        all("ground").stream().map(RedrawText::readGround).toList(),
                        fields.containsKey("rest") ? readNew(one("rest")) : null);
            case "dissolveGap" -> {
                String[] point = one("point").split(" ");
                yield new Redraw.DissolveGap(
                        layer, Integer.parseInt(point[0]), Integer.parseInt(point[1]), one("into"), cascade());
            }
            case "assignBlank" -> new Redraw.AssignBlank(layer, one("grid"), FamilyText.orNull(one("to")), cascade());
            case "reparent" -> new Redraw.Reparent(layer, one("grid"), one("parent"));
            case "retire" -> new Redraw.Retire(layer, list("grids"));
            default -> throw new IllegalArgumentException(word);
        };
    }

    private List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    private String one(String name) {
        return all(name).isEmpty() ? FamilyText.NOTHING : all(name).get(0);
    }

    private List<String> list(String name) {
        return all(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .filter(value -> !value.isBlank() && !value.equals(FamilyText.NOTHING))
                .toList();
    }

    private static Redraw.Part readPart(String text) {
        String[] words = text.split(" ");
        return new Redraw.Part(Integer.parseInt(words[0]), Integer.parseInt(words[1]), readNew(words[2]));
    }

    private static Redraw.NewGround readGround(String text) {
        String[] words = text.split(" ", 2);
        return new Redraw.NewGround(FamilyText.readShape(words[1]), readNew(words[0]));
    }

    private static NewGrid readNew(String text) {
        String[] words = (text + "/-/-").split("/");
        return new NewGrid(FamilyText.orNull(words[0]), FamilyText.orNull(words[1]), FamilyText.orNull(words[2]));
    }

    private Cascade cascade() {
        if (!fields.containsKey("cascade")) {
            return Cascade.REFUSE;
        }
        String[] words = one("cascade").split(" ");
        if (words[0].equals("JOIN")) {
            String[] key = words[1].split("/");
            return Cascade.join(RowKey.grid(key[0], key[1]));
        }
        List<Cascade.Cut> cuts = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            String[] cut = words[i].split("/");
            cuts.add(new Cascade.Cut(cut[0], cut[1], FamilyText.orNull(cut[2])));
        }
        return new Cascade(Cascade.Mode.CUT, cuts, null);
    }

    static String write(Redraw redraw) {
        StringBuilder text = new StringBuilder();
        if (redraw instanceof Redraw.Split split) {
            start(text, "split", split).append(" | grid ").append(split.grid());
            split.lines().forEach(line -> text.append(" | line ").append(FamilyText.write(line)));
            split.parts()
                    .forEach(part -> text.append(" | part %d %d %s".formatted(part.x(), part.y(), write(part.grid()))));
        } else if (redraw instanceof Redraw.Merge merge) {
            start(text, "merge", merge)
                    .append(" | grids ")
                    .append(String.join(",", merge.grids()))
                    .append(" | into ")
                    .append(write(merge.into()));
        } else if (redraw instanceof Redraw.MoveBorder move) {
            start(text, "moveBorder", move)
                    .append(" | left %s | right %s".formatted(move.left(), move.right()))
                    .append(" | border ")
                    .append(FamilyText.write(move.border()))
                    .append(" | line ")
                    .append(FamilyText.write(move.line()));
        } else if (redraw instanceof Redraw.TransferGround transfer) {
            start(text, "transferGround", transfer)
                    .append(" | from %s | to %s".formatted(orNothing(transfer.from()), orNothing(transfer.to())))
                    .append(" | shape ")
                    .append(FamilyText.write(transfer.ground()));
        } else if (redraw instanceof Redraw.Reshape reshape) {
            start(text, "reshape", reshape)
                    .append(" | grid ")
                    .append(reshape.grid())
                    .append(" | shape ")
                    .append(FamilyText.write(reshape.shape()))
                    .append(" | neighbours ")
                    .append(String.join(",", reshape.neighbours()))
                    .append(reshape.nobody() ? " | nobody" : "");
        } else if (redraw instanceof Redraw.Create create) {
            start(text, "create", create).append(" | parent ").append(orNothing(create.parent()));
            create.grounds()
                    .forEach(ground -> text.append(" | ground ")
                            .append(write(ground.grid()))
                            .append(' ')
                            .append(FamilyText.write(ground.shape())));
            if (create.rest() != null) {
                text.append(" | rest ").append(write(create.rest()));
            }
        } else if (redraw instanceof Redraw.DissolveGap dissolve) {
            start(text, "dissolveGap", dissolve)
                    .append(" | point %d %d | into %s".formatted(dissolve.x(), dissolve.y(), dissolve.into()));
        } else if (redraw instanceof Redraw.AssignBlank assign) {
            start(text, "assignBlank", assign)
                    .append(" | grid %s | to %s".formatted(assign.grid(), orNothing(assign.to())));
        } else if (redraw instanceof Redraw.Reparent reparent) {
            start(text, "reparent", reparent)
                    .append(" | grid %s | parent %s".formatted(reparent.grid(), reparent.parent()));
        } else if (redraw instanceof Redraw.Retire retire) {
            start(text, "retire", retire).append(" | grids ").append(String.join(",", retire.grids()));
        }
        return text.append(write(redraw.cascade())).toString();
    }

    private static StringBuilder start(StringBuilder text, String word, Redraw redraw) {
        return text.append(word).append(' ').append(redraw.layer());
    }

    private static String write(NewGrid grid) {
        return orNothing(grid.code()) + "/" + orNothing(grid.name()) + "/" + orNothing(grid.kind());
    }

    private static String orNothing(String word) {
        return word == null ? FamilyText.NOTHING : word;
    }

    private static String write(Cascade cascade) {
        return switch (cascade.mode()) {
            case REFUSE -> "";
            case JOIN -> " | cascade JOIN " + String.join("/", cascade.into().listParts());
            case CUT -> {
                StringBuilder text = new StringBuilder(" | cascade CUT");
                cascade.cuts()
                        .forEach(cut ->
                                text.append(" %s/%s/%s".formatted(cut.layer(), cut.grid(), orNothing(cut.newCode()))));
                yield text.toString();
            }
        };
    }
}
