package org.gridward.mapping;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gridward.geo.Crs;
import org.gridward.mapping.LayerMapping.AttributeColumn;
import org.gridward.model.Attribute;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Text;
import org.gridward.model.UnitKind;

/**
 * A JSON file that says how several files become the layers of one edition. Its members are called as the command line's
 * options, without dashes: {@code codeField} for {@code --code-field}. Nothing is guessed: an unknown member, a wrong
 * type and a member twice are errors.
 *
 * @param layers in the file's order, each layer once
 */
public record MappingFile(
        Optional<String> title,
        Optional<String> note,
        Optional<Instant> effectiveFrom,
        Optional<ZoneId> timeZone,
        Optional<Double> limitMeters,
        List<Entry> layers) {
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

    private static final Text UNKNOWN_FILE = new Text("没有这个文件", "There is no such file");

    /**
     * One file with its mapping.
     *
     * @param name of the file as the mapping file has it
     */
    public record Entry(Path file, String name, LayerMapping mapping) {}

    /** Values of {@code units}. */
    private enum Units {
        SAME,
        NONE
    }

    /**
     * @param files finds the file of a name; empty for one that may not be read
     * @throws MappingFileException for anything that the file says wrongly, with its place
     */
    public static MappingFile read(Path mappingFile, Function<String, Optional<Path>> files) {
        String name = String.valueOf(mappingFile.getFileName());
        Members members = Members.of(name, "", Located.read(mappingFile, name));
        Optional<ZoneId> zone = members.findRead("timeZone", MappingFile::zone, new Text("未知时区", "is no time zone"));
        List<Entry> layers = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Members entry : members.listObjects("layers")) {
            layers.add(entry(entry, files));
            if (!codes.add(layers.get(layers.size() - 1).mapping().target().code())) {
                throw entry.wrong("layer", "该图层已在前面给出", "stands twice; one file fills one layer");
            }
        }
        if (layers.isEmpty()) {
            throw members.wrong("layers", "须有至少一个图层", "must hold a layer at least");
        }
        MappingFile read = new MappingFile(
                members.findText("title"),
                members.findText("note"),
                members.findRead(
                        "effectiveFrom",
                        text -> moment(text, zone.orElse(DEFAULT_ZONE)),
                        new Text(
                                "须为日期（2026-11-01）或带时差的时刻（2026-11-01T00:00:00+08:00）",
                                "must be a date (2026-11-01) or an instant with its offset (2026-11-01T00:00:00+08:00)")),
                zone,
                members.findPositive("limitMeters"),
                List.copyOf(layers));
        members.refuseOthers();
        return read;
    }

    private static Entry entry(Members members, Function<String, Optional<Path>> files) {
        String name = members.text("file");
        Path file = members.findRead("file", files, UNKNOWN_FILE).orElseThrow();
        LayerMapping mapping = new LayerMapping(
                target(members),
                columns(members),
                attributes(members),
                owners(members),
                members.findRead("crs", Crs::find, new Text("未知坐标系", "is no coordinate system known here"))
                        .orElse(Crs.WGS84));
        members.refuseOthers();
        return new Entry(file, name, mapping);
    }

    private static LayerMapping.Target target(Members members) {
        return new LayerMapping.Target(
                members.text("layer"),
                members.findText("layerName").orElse(null),
                members.findConstant("policy", LayerPolicy.class).orElse(null),
                members.findText("parent").orElse(null));
    }

    private static LayerMapping.Columns columns(Members members) {
        if (members.has("parentField") && !members.has("parent")) {
            throw members.wrong("parentField", "须与 parent 同时给出", "goes with parent only");
        }
        return new LayerMapping.Columns(
                members.text("codeField"),
                members.findText("nameField").orElse(null),
                members.findText("kindField").orElse(null),
                members.findText("parentField").orElse(null));
    }

    private static List<AttributeColumn> attributes(Members members) {
        List<AttributeColumn> attributes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Members entry : members.listObjects("attributes")) {
            String field = entry.text("field");
            String name = entry.findText("name").orElse(field);
            Attribute.Type type = entry.constant("type", Attribute.Type.class);
            boolean additive = entry.findTruth("additive").orElse(false);
            attributes.add(new AttributeColumn(
                    field, new Attribute(name, type, entry.findText("unit").orElse(null), additive)));
            entry.refuseOthers();
            if (!names.add(name)) {
                throw entry.wrong("name", "该属性名已在前面给出", "stands twice; each attribute has one name");
            }
            if (additive && !type.isNumber()) {
                throw entry.wrong("additive", "只有数值可以相加", "goes with numbers only");
            }
        }
        return attributes;
    }

    private static LayerMapping.Owners owners(Members members) {
        Units units = members.findConstant("units", Units.class).orElse(Units.NONE);
        Optional<String> prefix = members.findText("unitPrefix");
        Optional<String> field = members.findText("unitField");
        UnitKind kind = members.findConstant("unitKind", UnitKind.class).orElse(UnitKind.SQUAD);
        if (prefix.isPresent() && units != Units.SAME) {
            throw members.wrong("unitPrefix", "只能与 \"units\": \"same\" 同用", "goes with \"units\": \"same\" only");
        }
        if (field.isPresent()) {
            if (members.has("units")) {
                throw members.wrong("unitField", "不能与 units 同时给出", "excludes units");
            }
            return new LayerMapping.Owners.UnitInColumn(field.get(), kind);
        }
        return units == Units.SAME
                ? new LayerMapping.Owners.UnitPerGrid(prefix.orElse(""), kind)
                : new LayerMapping.Owners.Nobody();
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(String text, ZoneId zone) {
        try {
            return Optional.of(EffectiveFrom.parse(text, zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
