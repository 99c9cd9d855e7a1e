package org.gridward.check;

import java.util.List;
import java.util.Optional;
import org.gridward.model.Finding;
import org.gridward.model.Grid;

/** All rules of this package over one proposal. */
public final class Checks {
    static final List<RowRule> ROW_RULES = List.of(
            new EmptyCode(),
            new UnknownLayer(),
            new LayerAttributes(),
            new UnionLayer(),
            new UnionMembers(),
            new BadCode(),
            new SeveralOwners(),
            new OwnerlessGround(),
            new UnknownKind(),
            new UnknownParent(),
            new EdgeTooLong(),
            new InvalidShape(),
            new UnknownReference(),
            new ReversedValidity(),
            new MalformedWindow(),
            new NoLead(),
            new MobileOwner(),
            new GroupMembers(),
            new ZoneParts(),
            new AgreementTerms(),
            new DutyTerms(),
            new SchemeValues(),
            new DutyHole(),
            new UnitPosts(),
            new Staffing(),
            new RoleNumber(),
            new NoUnion(),
            new StripWidth(),
            new NoCommonBorder(),
            new StretchOffBorder(),
            new ClassTree(),
            new Sliver(),
            new Spike(),
            new GridArea(),
            new Disconnected(),
            new CodeReused(),
            new CodeExhausted(),
            new CrossesBarrier());

    static final List<Rule> RULES = List.of(
            new LayerTree(),
            new GridCounts(),
            new AttributeSums(),
            new UnitCounts(),
            new GroupCapacity(),
            new CommandTree(),
            new SchemeReference(),
            new UnknownDomain());

    private Checks() {}

    /** What keeps the grid's shape from being ground at all; other rules can't judge it then. */
    public static Optional<Finding> findInvalidShape(Grid grid) {
        return InvalidShape.find(grid);
    }

    /** Every finding of every rule, by row and code; empty when nothing is wrong. */
    public static List<Finding> check(Proposal proposal) {
        return DraftCheck.of(proposal).listFindings();
    }
}
