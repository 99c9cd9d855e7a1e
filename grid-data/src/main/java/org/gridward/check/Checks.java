package org.gridward.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.RowKey;

/** All rules of this package over one proposal. */
public final class Checks {
    private static final List<Rule> RULES = List.of(
            new EmptyCode(),
            new UnknownLayer(),
            new LayerTree(),
            new LayerAttributes(),
            new UnionLayer(),
            new UnionMembers(),
            new BadCode(),
            new GridCounts(),
            new SeveralOwners(),
            new OwnerlessGround(),
            new UnknownKind(),
            new UnknownParent(),
            new EdgeTooLong(),
            new InvalidShape(),
            new CommandTree(),
            new AssignmentReference(),
            new SchemeReference());

    private static final Comparator<Finding> ORDER = Comparator.comparing(
                    Finding::row, Comparator.nullsLast(Comparator.<RowKey>naturalOrder()))
            .thenComparing(Finding::code);

    private Checks() {}

    private static List<Rule> groundRules(Proposal proposal) {
        GroundFaults faults = new GroundFaults(proposal);
        return List.of(new Overlap(faults), new Gap(faults), new OutsideParent(faults), new UnsharedVertex(faults));
    }

    /** What keeps the grid's shape from being ground at all; other rules can't judge it then. */
    public static Optional<Finding> findInvalidShape(Grid grid) {
        return InvalidShape.find(grid);
    }

    /** Every finding of every rule, by row and code; empty when nothing is wrong. */
    public static List<Finding> check(Proposal proposal) {
        List<Finding> findings = new ArrayList<>();
        RULES.forEach(rule -> rule.check(proposal, findings::add));
        groundRules(proposal).forEach(rule -> rule.check(proposal, findings::add));
        findings.sort(ORDER);
        return List.copyOf(findings);
    }
}
