package org.gridward.duty;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridward.check.RuleText;
import org.gridward.model.Assignment;
import org.gridward.model.Catalogue;
import org.gridward.model.DutyLevel;
import org.gridward.model.DutyRule;
import org.gridward.model.Matter;
import org.gridward.model.OperatingMode;
import org.gridward.model.Role;
import org.gridward.model.Severity;
import org.gridward.model.Shift;
import org.gridward.model.TimeWindow;
import org.gridward.model.UnionGrid;
import org.jspecify.annotations.Nullable;

/**
 * A question in words: when by the scheme's wall clock, what is asked, what it is asked of; then {@code name=value}. Its
 * answer ends with {@code until} and the wall time at which it may change, if it ever may.
 */
final class DutyQuestion {
    private final List<String> words = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();
    private final DutyWorld world;

    DutyQuestion(String text, DutyWorld world) {
        this.world = world;
        for (String word : text.strip().split("\\s+")) {
            int equals = word.indexOf('=');
            if (equals < 0) {
                words.add(word);
            } else {
                options.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
    }

    /** When it is asked; of an hour that the wall clock shows twice the first. */
    Instant instant() {
        String text = words.get(0);
        return text.endsWith("Z")
                ? Instant.parse(text)
                : LocalDateTime.parse(text).atZone(world.clock.zone()).toInstant();
    }

    String answer() {
        Moment moment = new Moment(instant(), world.clock);
        String answer = answer(moment);
        return answer
                + moment.horizon()
                        .earliest()
                        .map(until -> " until " + LocalDateTime.ofInstant(until, world.clock.zone()))
                        .orElse("");
    }

    String answer(Moment moment) {
        return switch (words.get(1)) {
            case "day" -> moment.day().toString();
            case "active" -> yesNo(moment.isActive(world.scheme));
            case "holds" -> yesNo(moment.holds(windows()));
            case "window" -> or(moment.findWindow(windows()).map(one -> one.from() + "/" + one.to()));
            case "shift" -> or(world.shifts.findCurrent(moment).map(Shift::code)) + " " + world.shifts.duty(moment);
            case "waits" ->
                or(world.shifts.findNextNormal(moment).map(next -> LocalDateTime.ofInstant(next, world.clock.zone())));
            case "response" ->
                say(Responses.plan(
                        world.scheme.terms(), Severity.valueOf(words.get(2)), OperatingMode.valueOf(words.get(3))));
            default -> ofRows(moment);
        };
    }

    private String ofRows(Moment moment) {
        return switch (words.get(1)) {
            case "staff" -> {
                var count = world.shifts.findHeadcount(world.unit(words.get(2)), moment);
                yield (count.isEmpty() ? "unknown" : String.valueOf(count.getAsInt()))
                        + (world.shifts.isStaffed(world.unit(words.get(2)), moment) ? "" : " nobody");
            }
            case "name" -> world.facts.nameOf(world.unit(words.get(2)), moment);
            case "law" -> or(world.facts.findLegalAuthority(world.unit(words.get(2)), matter(), moment));
            case "governed" -> or(world.facts.findGovernance(world.unit(words.get(2)), moment));
            case "who" -> joined(who(moment).stream().map(Assignment::unit));
            case "group" -> or(world.linkage.findGroup(words.get(2)).map(group -> group.code()));
            case "convenor" ->
                or(
                        words.size() > 3
                                ? world.linkage.findConvenor(world.group(words.get(2)), Long.parseLong(words.get(3)))
                                : world.linkage.findConvenor(world.group(words.get(2)), moment));
            case "duty" -> or(duty(moment).map(DutyRule::code));
            case "dispatch" -> say(dispatch(moment));
            default -> ofMatter(moment);
        };
    }

    private String ofMatter(Moment moment) {
        return switch (words.get(1)) {
            case "national" -> or(world.matters.findNational(moment).map(Catalogue::code));
            case "line" -> joined(world.matters.listLine(asked()).stream().map(m -> m.catalogue() + ":" + m.code()));
            case "among" -> yesNo(world.matters.isAmong(asked(), matters("list")));
            case "mobile" -> yesNo(world.matters.isMobile(asked()));
            case "domain" -> or(world.matters.findDomain(asked()));
            case "tie" -> or(world.matters.findTieBreaker(asked()));
            case "listed" -> yesNo(world.matters.isDispatchable(asked(), moment));
            default -> throw new IllegalArgumentException(words.toString());
        };
    }

    private List<Assignment> who(Moment moment) {
        Role role = Role.valueOf(words.get(2));
        List<UnionGrid> grids = Stream.of(words.get(3).split(","))
                .map(grid -> grid.split(":"))
                .map(parts -> new UnionGrid(parts[0], parts[1], "", List.of()))
                .toList();
        return world.roster.listNearest(grids, role, matter(), moment);
    }

    private Optional<DutyRule> duty(Moment moment) {
        return world.duties.findRule(asked(), world.scheme, DutyLevel.valueOf(words.get(3)), moment);
    }

    private Dispatch dispatch(Moment moment) {
        boolean residential = "yes".equals(options.get("residential"));
        return world.dispatching.dispatch(matter(), world.scheme, residential, world.unit(words.get(2)), moment);
    }

    private static String say(ResponsePlan plan) {
        return plan.handler() + " " + plan.response() + (plan.consulted().isEmpty() ? "" : " with " + plan.consulted());
    }

    /** What is as usual is left out. */
    private static String say(Dispatch dispatch) {
        return Stream.of(
                        dispatch.level() + " " + dispatch.authority() + " " + dispatch.host(),
                        dispatch.governance() == null
                                ? ""
                                : dispatch.governance().name(),
                        dispatch.counterpart() == null ? "" : "by " + dispatch.counterpart(),
                        dispatch.support().isEmpty() ? "" : "with " + dispatch.support(),
                        dispatch.actions().isEmpty() ? "" : "may " + dispatch.actions(),
                        dispatch.timeLimits().isEmpty()
                                ? ""
                                : "in " + dispatch.timeLimits().get(0).amount(),
                        dispatch.legalBasis() == null ? "" : "under " + dispatch.legalBasis(),
                        dispatch.target() == DispatchTarget.DEPARTMENT ? "to DEPARTMENT" : "",
                        dispatch.dispatchable() ? "" : "not listed",
                        dispatch.rule() == null ? "" : "as " + dispatch.rule())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private Matter asked() {
        return RuleText.matter(words.get(2));
    }

    private @Nullable Matter matter() {
        return options.containsKey("matter") ? RuleText.matter(options.get("matter")) : null;
    }

    private List<Matter> matters(String name) {
        return options.containsKey(name)
                ? Stream.of(options.get(name).split(",")).map(RuleText::matter).toList()
                : List.of();
    }

    private List<TimeWindow> windows() {
        return options.containsKey("windows")
                ? Stream.of(options.get("windows").split(","))
                        .map(RuleText::window)
                        .toList()
                : List.of();
    }

    private static String or(Optional<?> found) {
        return found.map(Object::toString).orElse("none");
    }

    private static String joined(Stream<String> words) {
        String all = words.collect(Collectors.joining(" "));
        return all.isEmpty() ? "none" : all;
    }

    private static String yesNo(boolean answer) {
        return answer ? "yes" : "no";
    }
}
