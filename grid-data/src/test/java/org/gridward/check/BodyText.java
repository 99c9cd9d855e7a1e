package org.gridward.check;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gridward.model.AttributeSum;
import org.gridward.model.Duty;
import org.gridward.model.Governance;
import org.gridward.model.GovernanceMode;
import org.gridward.model.Handler;
import org.gridward.model.LayerKind;
import org.gridward.model.LegalAuthority;
import org.gridward.model.Matter;
import org.gridward.model.Membership;
import org.gridward.model.Post;
import org.gridward.model.PostRange;
import org.gridward.model.Requirements;
import org.gridward.model.Response;
import org.gridward.model.ResponseRule;
import org.gridward.model.Role;
import org.gridward.model.RoleRange;
import org.gridward.model.Row;
import org.gridward.model.Scheme;
import org.gridward.model.SchemeTerms;
import org.gridward.model.Severity;
import org.gridward.model.Shift;
import org.gridward.model.StaffingRule;
import org.gridward.model.Unit;
import org.gridward.model.UnitCount;
import org.gridward.model.UnitKind;
import org.gridward.model.UnitName;
import org.jspecify.annotations.Nullable;

/**
 * Units, schemes and staffing rules, written as {@link RowText} says. What is dated ends with {@code :from:to}; the parts
 * of a shift, response, post or range are separated by slashes: {@code NIGHT/STANDBY/22:00-06:00},
 * {@code MAJOR/LINKED/LINKED_RESPONSE/unit}, {@code 城管/NIGHT/2}, {@code 民警+交警/2/3}.
 */
final class BodyText {
    private final String code;
    private final RuleText options;

    private BodyText(String code, RuleText options) {
        this.code = code;
        this.options = options;
    }

    static Row row(List<String> words, RuleText options) {
        BodyText text = new BodyText(words.get(1), options);
        return switch (words.get(0)) {
            case "unit" -> text.unit();
            case "scheme" -> text.scheme();
            default -> text.staffing();
        };
    }

    private Unit unit() {
        return new Unit(
                code,
                code,
                UnitKind.valueOf(text("kind", "SQUAD")),
                options.text("superior"),
                options.text("line"),
                options.text("domain"),
                options.text("authority"),
                null,
                options.list("names").stream().map(BodyText::name).toList(),
                options.list("authorities").stream().map(BodyText::authority).toList(),
                options.list("governed").stream().map(BodyText::governance).toList(),
                options.list("posts").stream().map(BodyText::post).toList());
    }

    private static UnitName name(String text) {
        return new UnitName(text.split(":")[0], RuleText.day(text, 1), RuleText.day(text, 2));
    }

    /** Its matters before it: {@code C.09001+C.09002/街道办:2021-08-01}. */
    private static LegalAuthority authority(String text) {
        String[] parts = text.split("/");
        List<Matter> matters = parts.length < 2
                ? List.of()
                : Arrays.stream(parts[0].split("\\+"))
                        .map(matter -> RuleText.matter(matter.replace('.', ':')))
                        .toList();
        String dated = parts[parts.length - 1];
        return new LegalAuthority(dated.split(":")[0], matters, RuleText.day(dated, 1), RuleText.day(dated, 2));
    }

    private static Governance governance(String text) {
        return new Governance(GovernanceMode.valueOf(text.split(":")[0]), RuleText.day(text, 1), RuleText.day(text, 2));
    }

    private static Post post(String text) {
        String[] parts = text.split("/");
        return new Post(parts[0], parts[1].isEmpty() ? null : parts[1], Integer.parseInt(parts[2]));
    }

    private Scheme scheme() {
        return new Scheme(
                code,
                code,
                text("ground", ""),
                Set.copyOf(options.list("grids")),
                Objects.requireNonNullElse(options.day("from"), LocalDate.of(2026, 1, 1)),
                options.day("to"),
                ZoneId.of(text("zone", "Asia/Shanghai")),
                options.text("calendar"),
                layerKinds("order"),
                text("ground", ""),
                terms());
    }

    private SchemeTerms terms() {
        return new SchemeTerms(
                layerKinds("overlays"),
                options.list("shifts").stream().map(BodyText::shift).toList(),
                options.list("responses").stream().map(BodyText::response).toList(),
                Double.parseDouble(text("share", "0.8")),
                Double.parseDouble(text("near", "20")),
                new Requirements(
                        options.list("unitCounts").stream()
                                .map(BodyText::unitCount)
                                .toList(),
                        options.list("sums").stream().map(BodyText::sum).toList(),
                        options.list("roles").stream().map(BodyText::roleRange).toList(),
                        options.list("in").stream().map(BodyText::membership).toList()));
    }

    /** {@code superior/kind+kind/count}. */
    private static UnitCount unitCount(String text) {
        String[] parts = text.split("/");
        return new UnitCount(
                orNull(parts[0]),
                parts[1].isEmpty()
                        ? List.of()
                        : Arrays.stream(parts[1].split("\\+"))
                                .map(UnitKind::valueOf)
                                .toList(),
                Integer.parseInt(parts[2]));
    }

    /** {@code layer/parent/kind/attribute/sum}. */
    private static AttributeSum sum(String text) {
        String[] parts = text.split("/");
        return new AttributeSum(parts[0], orNull(parts[1]), orNull(parts[2]), parts[3], Double.parseDouble(parts[4]));
    }

    /** {@code layer:kind/ROLE/min/max}. */
    private static RoleRange roleRange(String text) {
        String[] parts = text.split("/");
        return new RoleRange(
                layerKind(parts[0]),
                Role.valueOf(parts[1]),
                Integer.parseInt(parts[2]),
                parts.length < 4 ? null : Integer.valueOf(parts[3]));
    }

    /** {@code layer:kind/union}. */
    private static Membership membership(String text) {
        String[] parts = text.split("/");
        return new Membership(layerKind(parts[0]), parts[1]);
    }

    private static LayerKind layerKind(String text) {
        String[] parts = text.split(":");
        return new LayerKind(parts[0], parts.length > 1 ? parts[1] : null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private List<LayerKind> layerKinds(String name) {
        return options.list(name).stream().map(BodyText::layerKind).toList();
    }

    private static Shift shift(String text) {
        List<String> parts = List.of(text.split("/"));
        return new Shift(
                parts.get(0),
                parts.get(0),
                Duty.valueOf(parts.get(1)),
                parts.subList(2, parts.size()).stream().map(RuleText::window).toList());
    }

    private static ResponseRule response(String text) {
        List<String> parts = List.of(text.split("/"));
        return new ResponseRule(
                Severity.valueOf(parts.get(0)),
                Handler.valueOf(parts.get(1)),
                Response.valueOf(parts.get(2)),
                parts.subList(3, parts.size()));
    }

    private StaffingRule staffing() {
        return new StaffingRule(
                code,
                code,
                options.list("units"),
                options.list("ranges").stream().map(BodyText::range).toList(),
                options.day("from"),
                options.day("to"));
    }

    private static PostRange range(String text) {
        String[] parts = text.split("/");
        return new PostRange(
                parts[0].isEmpty() ? List.of() : List.of(parts[0].split("\\+")),
                Integer.parseInt(parts[1]),
                parts.length < 3 ? null : Integer.valueOf(parts[2]));
    }

    private String text(String name, String otherwise) {
        @Nullable String given = options.text(name);
        return given == null ? otherwise : given;
    }
}
