package org.gridward.check;

import static org.gridward.store.SampleRows.line;
import static org.gridward.store.SampleRows.square;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gridward.geo.Line;
import org.gridward.geo.Shape;
import org.gridward.model.Agreement;
import org.gridward.model.Assignment;
import org.gridward.model.Border;
import org.gridward.model.BorderRule;
import org.gridward.model.Calendar;
import org.gridward.model.Catalogue;
import org.gridward.model.Coverage;
import org.gridward.model.DayType;
import org.gridward.model.Division;
import org.gridward.model.Domain;
import org.gridward.model.DomainOwner;
import org.gridward.model.DutyAction;
import org.gridward.model.DutyLevel;
import org.gridward.model.DutyRule;
import org.gridward.model.LimitUnit;
import org.gridward.model.LinkageGroup;
import org.gridward.model.Matter;
import org.gridward.model.MatterClass;
import org.gridward.model.PlaceException;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.TieBreaker;
import org.gridward.model.TimeLimit;
import org.gridward.model.TimeWindow;
import org.gridward.model.Zone;
import org.gridward.model.ZoneStrip;
import org.jspecify.annotations.Nullable;

/**
 * The rows of what units do, written as {@link RowText} says. Matters are {@code catalogue:class}, borders
 * {@code layer:left:right}, windows {@code 06:00-22:00} with {@code SATURDAY+SUNDAY@} or {@code HOLIDAY@} before. {@link BodyText}
 * reads units and schemes.
 */
public final class RuleText {
    private final List<String> words;
    private final Map<String, String> options;

    private RuleText(List<String> words, Map<String, String> options) {
        this.words = words;
        this.options = options;
    }

    static Row row(List<String> words, Map<String, String> options) {
        return new RuleText(words, options).row();
    }

    private Row row() {
        String code = words.get(1);
        return switch (words.get(0)) {
            case "unit", "scheme", "staffing" -> BodyText.row(words, this);
            case "catalogue" ->
                new Catalogue(code, code, !"no".equals(text("national")), domains(), day("from"), day("to"));
            case "class" -> matterClass(code);
            case "calendar" -> new Calendar(code, code, days("holidays"), days("working"));
            case "assign" ->
                new Assignment(
                        code,
                        words.get(2),
                        words.get(3),
                        Role.valueOf(words.get(4)),
                        matters(),
                        windows(),
                        day("from"),
                        day("to"));
            case "coverage" -> new Coverage(code, ground());
            case "exception" ->
                new PlaceException(code, code, ground(), matters(), windows(), null, null, day("from"), day("to"));
            case "group" ->
                new LinkageGroup(
                        code,
                        code,
                        list("members"),
                        text("convenor"),
                        day("since"),
                        number("min", 2),
                        number("max", 4));
            default -> rowOfNeighbours(code);
        };
    }

    private Row rowOfNeighbours(String code) {
        return switch (words.get(0)) {
            case "zone" ->
                new Zone(
                        code,
                        code,
                        list("members"),
                        list("strips").stream().map(RuleText::strip).toList(),
                        options.containsKey("at") ? ground() : null,
                        text("lead"),
                        day("from"),
                        day("to"));
            case "road" ->
                new BorderRule(
                        code,
                        code,
                        border(words.get(2)),
                        stretch(),
                        number("left", 10),
                        number("right", 10),
                        options.containsKey("at") ? ground() : null,
                        list("owners").stream().map(RuleText::owner).toList(),
                        day("from"),
                        day("to"));
            case "agreement" -> agreement(code);
            case "duty" ->
                new DutyRule(
                        code,
                        code,
                        matter(words.get(2)),
                        text("scheme"),
                        DutyLevel.valueOf(options.getOrDefault("level", "STREET")),
                        text("host"),
                        list("support"),
                        list("limits").stream()
                                .map(amount -> new TimeLimit(Integer.parseInt(amount), LimitUnit.WORKING_DAYS, null))
                                .toList(),
                        list("actions").stream().map(DutyAction::valueOf).toList(),
                        null,
                        text("basis"),
                        null,
                        null,
                        day("from"),
                        day("to"));
            default -> throw new IllegalArgumentException(words.toString());
        };
    }

    private MatterClass matterClass(String catalogue) {
        return new MatterClass(
                catalogue,
                words.get(2),
                "",
                text("parent"),
                text("domain"),
                "yes".equals(text("mobile")),
                text("basis"),
                list("replaces").stream().map(RuleText::matter).toList(),
                day("from"),
                day("to"));
    }

    private Agreement agreement(String code) {
        String depth = text("depth");
        String border = text("border");
        return new Agreement(
                code,
                code,
                list("actors"),
                list("hosts"),
                false,
                false,
                matters(),
                List.of(),
                windows(),
                depth == null ? null : Double.valueOf(depth),
                null,
                null,
                text("zone"),
                border == null ? null : border(border),
                day("from"),
                day("to"));
    }

    @Nullable
    String text(String name) {
        return options.get(name);
    }

    List<String> list(String name) {
        return RowText.list(options.get(name));
    }

    private int number(String name, int otherwise) {
        return Integer.parseInt(options.getOrDefault(name, String.valueOf(otherwise)));
    }

    @Nullable
    LocalDate day(String name) {
        return day(options.get(name), 0);
    }

    /** The part of a text at colons, as a day; null when it is not there or empty. */
    static @Nullable LocalDate day(@Nullable String text, int part) {
        String[] parts = text == null ? new String[0] : text.split(":");
        return parts.length <= part || parts[part].isEmpty() ? null : LocalDate.parse(parts[part]);
    }

    private List<LocalDate> days(String name) {
        return list(name).stream().map(LocalDate::parse).toList();
    }

    private Shape ground() {
        int[] at = Arrays.stream(options.getOrDefault("at", "0,0,1").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        return square(at[0], at[1], at[2]);
    }

    private @Nullable Line stretch() {
        String steps = options.get("stretch");
        return steps == null
                ? null
                : line(Arrays.stream(steps.split(","))
                        .mapToInt(Integer::parseInt)
                        .toArray());
    }

    private List<Domain> domains() {
        return list("domains").stream()
                .map(domain -> domain.split(":"))
                .map(parts -> new Domain(parts[0], parts[0], parts.length < 2 ? null : TieBreaker.valueOf(parts[1])))
                .toList();
    }

    private List<Matter> matters() {
        return list("matters").stream().map(RuleText::matter).toList();
    }

    public static Matter matter(String text) {
        String[] parts = text.split(":");
        return new Matter(parts[0], parts[1]);
    }

    private List<TimeWindow> windows() {
        return list("windows").stream().map(RuleText::window).toList();
    }

    public static TimeWindow window(String text) {
        String when = text.contains("@") ? text.substring(0, text.indexOf('@')) : "EVERY_DAY";
        String[] times = text.substring(text.indexOf('@') + 1).split("-");
        boolean isType =
                Arrays.stream(DayType.values()).anyMatch(type -> type.name().equals(when));
        return new TimeWindow(
                isType
                        ? List.of()
                        : Arrays.stream(when.split("\\+"))
                                .map(DayOfWeek::valueOf)
                                .toList(),
                isType ? DayType.valueOf(when) : DayType.EVERY_DAY,
                LocalTime.parse(times[0]),
                LocalTime.parse(times[1]));
    }

    private static Border border(String text) {
        String[] parts = text.split(":");
        return new Border(parts[0], parts[1], parts[2]);
    }

    /** {@code layer:left:right:metres:metres}. */
    private static ZoneStrip strip(String text) {
        String[] parts = text.split(":");
        return new ZoneStrip(border(text), Double.parseDouble(parts[3]), Double.parseDouble(parts[4]), null);
    }

    /** {@code domain:DIVISION}; no domain for all others. */
    private static DomainOwner owner(String text) {
        String[] parts = text.split(":");
        return new DomainOwner(parts[0].isEmpty() ? null : parts[0], Division.valueOf(parts[1]), null, null);
    }
}
