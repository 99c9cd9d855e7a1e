package org.gridward.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridward.model.Assignment;
import org.gridward.model.Finding;
import org.gridward.model.GroundRow;
import org.gridward.model.Matter;
import org.gridward.model.MatterClass;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Text;
import org.gridward.model.TimeWindow;

/**
 * NO_LEAD: a grid is led by the clock, and at some minute of the week nobody leads, neither there nor on a grid above it
 * (rules G-12, Q-22). A grid on which no lead has a window is led by its owner. For each class that a lead names, those
 * that name it or a class above it and those for all matters count.
 */
final class NoLead implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (!(row instanceof GroundRow grid)
                || leadsOf(grid, proposal).allMatch(lead -> lead.windows().isEmpty())) {
            return;
        }
        List<Assignment> leads = Stream.concat(Stream.of(grid), GridLines.listAbove(proposal, grid))
                .flatMap(one -> leadsOf(one, proposal))
                .toList();
        findHole(leads, proposal).ifPresent(hole -> findings.accept(tell(grid, hole)));
    }

    private static Stream<Assignment> leadsOf(GroundRow grid, Proposal proposal) {
        Optional<LocalDate> day = proposal.findFirstDay();
        return proposal.listAssignments(grid.layer(), grid.code()).stream()
                .filter(one -> one.role() == Role.LEADS)
                .filter(one -> day.isEmpty() || one.isValidOn(day.get()));
    }

    private static Optional<Text> findHole(List<Assignment> leads, Proposal proposal) {
        List<Assignment> general =
                leads.stream().filter(lead -> lead.matters().isEmpty()).toList();
        Optional<Text> hole = general.isEmpty() ? Optional.empty() : findHoleOf(general);
        Set<Matter> named = new TreeSet<>();
        leads.forEach(lead -> named.addAll(lead.matters()));
        for (Matter matter : named) {
            List<Matter> line = listLine(matter, proposal);
            List<Assignment> ofMatter = leads.stream()
                    .filter(lead ->
                            lead.matters().isEmpty() || lead.matters().stream().anyMatch(line::contains))
                    .toList();
            hole = hole.isPresent()
                    ? hole
                    : findHoleOf(ofMatter)
                            .map(text -> new Text(
                                    text.zh() + "（事项 " + matter.code() + "）",
                                    text.en() + " for matter " + matter.code()));
        }
        return hole;
    }

    /** The class and those above it; whoever leads in those leads in it. */
    private static List<Matter> listLine(Matter matter, Proposal proposal) {
        List<Matter> line = new ArrayList<>();
        Optional<Matter> next = Optional.of(matter);
        while (next.isPresent() && !line.contains(next.get())) {
            line.add(next.get());
            next = proposal.find(RowKey.matterClass(
                            next.get().catalogue(), next.get().code()))
                    .map(MatterClass.class::cast)
                    .flatMap(one -> Optional.ofNullable(one.parent()).map(above -> new Matter(one.catalogue(), above)));
        }
        return line;
    }

    private static Optional<Text> findHoleOf(Collection<Assignment> leads) {
        if (leads.stream().anyMatch(lead -> lead.windows().isEmpty())) {
            return Optional.empty();
        }
        List<TimeWindow> windows =
                leads.stream().flatMap(lead -> lead.windows().stream()).toList();
        return WeekCover.findHole(windows);
    }

    private static Finding tell(GroundRow grid, Text hole) {
        return Rule.error(
                "NO_LEAD",
                grid.key(),
                "网格 " + grid.code() + " 在" + hole.zh() + "没有牵头单位",
                "Nobody leads in grid " + grid.code() + " on " + hole.en());
    }

    /** Leads count for all grids below; so does a grid's way up. */
    @Override
    public Stream<RowKey> listTouched(Change change) {
        Proposal after = change.after();
        Stream<GroundRow> led = change.versions(Assignment.class)
                .filter(one -> one.role() == Role.LEADS)
                .flatMap(one -> findGround(after, one));
        Stream<GroundRow> below = led.flatMap(grid -> GridLines.listBelow(after, grid));
        return Stream.of(below, GridLines.listMoved(change), listLedByClass(change))
                .flatMap(grids -> grids.map(Row::key));
    }

    /** What a class stands below decides who leads in it. */
    private static Stream<GroundRow> listLedByClass(Change change) {
        Proposal after = change.after();
        return change.touches(MatterClass.class)
                ? after.list(Assignment.class).stream()
                        .filter(one ->
                                one.role() == Role.LEADS && !one.matters().isEmpty())
                        .flatMap(one -> findGround(after, one))
                        .flatMap(grid -> GridLines.listBelow(after, grid))
                : Stream.empty();
    }

    private static Stream<GroundRow> findGround(Proposal proposal, Assignment one) {
        return Stream.of(RowKey.grid(one.layer(), one.grid()), RowKey.unionGrid(one.layer(), one.grid()))
                .flatMap(key -> proposal.find(key).stream())
                .map(GroundRow.class::cast);
    }

    @Override
    public boolean dependsOnDay() {
        return true;
    }
}
