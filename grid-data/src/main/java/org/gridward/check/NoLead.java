package org.gridward.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridward.model.Assignment;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.GroundRow;
import org.gridward.model.Matter;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Text;
import org.gridward.model.TimeWindow;

/**
 * NO_LEAD: a grid is led by the clock, and at some minute of the week nobody leads, neither there nor on a grid above it
 * (rules G-12, Q-22). A grid on which no lead has a window is led by its owner. For each class that a lead names, those
 * that name it and those for all matters count.
 */
final class NoLead implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (!(row instanceof GroundRow grid)
                || leadsOf(grid, proposal).allMatch(lead -> lead.windows().isEmpty())) {
            return;
        }
        List<Assignment> leads = new ArrayList<>(leadsOf(grid, proposal).toList());
        for (Optional<Grid> above = parentOf(grid, proposal);
                above.isPresent();
                above = proposal.findParent(above.get())) {
            leads.addAll(leadsOf(above.get(), proposal).toList());
        }
        findHole(leads).ifPresent(hole -> findings.accept(tell(grid, hole)));
    }

    private static Optional<Grid> parentOf(GroundRow row, Proposal proposal) {
        return row instanceof Grid grid ? proposal.findParent(grid) : Optional.empty();
    }

    private static Stream<Assignment> leadsOf(GroundRow grid, Proposal proposal) {
        Optional<LocalDate> day = proposal.findFirstDay();
        return proposal.listAssignments(grid.layer(), grid.code()).stream()
                .filter(one -> one.role() == Role.LEADS)
                .filter(one -> day.isEmpty() || one.isValidOn(day.get()));
    }

    private static Optional<Text> findHole(List<Assignment> leads) {
        List<Assignment> general =
                leads.stream().filter(lead -> lead.matters().isEmpty()).toList();
        Optional<Text> hole = general.isEmpty() ? Optional.empty() : findHoleOf(general);
        Set<Matter> named = new TreeSet<>();
        leads.forEach(lead -> named.addAll(lead.matters()));
        for (Matter matter : named) {
            List<Assignment> ofMatter = leads.stream()
                    .filter(lead -> lead.matters().isEmpty() || lead.matters().contains(matter))
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
                .flatMap(one -> Stream.of(
                                RowKey.grid(one.layer(), one.grid()), RowKey.unionGrid(one.layer(), one.grid()))
                        .flatMap(key -> after.find(key).stream()))
                .map(GroundRow.class::cast);
        Stream<Grid> moved = change.versions(Grid.class)
                .filter(grid -> !Objects.equals(
                        change.before().find(grid.key()).map(row -> ((Grid) row).parent()),
                        after.find(grid.key()).map(row -> ((Grid) row).parent())));
        Stream<RowKey> below = Stream.concat(led, moved)
                .flatMap(row -> row instanceof Grid grid ? listBelow(after, grid) : Stream.of(row))
                .map(Row::key);
        return Stream.concat(change.keys().stream(), below);
    }

    private static Stream<GroundRow> listBelow(Proposal proposal, Grid grid) {
        Stream<GroundRow> below = proposal.findChildLayer(grid.layer()).stream()
                .flatMap(layer -> proposal.listChildren(layer.code(), grid.code()).stream())
                .flatMap(child -> listBelow(proposal, child));
        return Stream.concat(Stream.of(grid), below);
    }

    @Override
    public boolean dependsOnDay() {
        return true;
    }
}
