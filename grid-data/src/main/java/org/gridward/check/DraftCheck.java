package org.gridward.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gridward.check.Findings.Scope;
import org.gridward.model.Finding;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;

/**
 * The findings of a draft, kept up to date step by step. {@link #of} judges all rows once, in time that grows with the
 * city; {@link #after} judges again only what the changed rows touch: the rows, what names them, and the ground beside,
 * above and below them. What it then says is equal to what {@code of} would say of all rows. Only a change of a layer or
 * a scheme makes everything be judged again.
 *
 * <p>Immutable and safe for any thread. Earlier ones stay good, so an undo may go back to the one it had, or tell
 * {@code after} the rows as they were.
 */
public final class DraftCheck {
    private final Proposal proposal;
    private final Findings findings;
    private final List<Finding> told;

    private DraftCheck(Proposal proposal, Findings findings, List<Finding> told) {
        this.proposal = proposal;
        this.findings = findings;
        this.told = told;
    }

    /** Judges everything. Keep the result of an edition: all drafts on it can start from it. */
    public static DraftCheck of(Proposal proposal) {
        Map<Scope, List<Finding>> found = Judge.all(proposal);
        return new DraftCheck(proposal, Findings.of(found), Findings.sorted(found.values()));
    }

    /**
     * The same rows, seen on the day of a draft. Judges again only what that makes a difference to, so one check of an edition
     * serves drafts of any date.
     */
    public DraftCheck takingEffectAt(Instant effectiveFrom) {
        Proposal seen = proposal.takingEffectAt(effectiveFrom);
        Map<Scope, List<Finding>> judged = Judge.dependingOnDay(seen, findings);
        return new DraftCheck(seen, findings.with(judged), Findings.sorted(judged.values()));
    }

    /**
     * The check after a step.
     *
     * @param written rows that are new or stand in the place of those with their keys, as they are after the step
     * @param removed keys of rows that are gone
     */
    public DraftCheck after(Collection<? extends Row> written, Collection<RowKey> removed) {
        List<RowKey> keys = new ArrayList<>(removed);
        written.forEach(row -> keys.add(row.key()));
        Change change = new Change(proposal, proposal.with(written, removed), keys);
        if (change.touches(Layer.class) || change.touches(Scheme.class)) {
            return of(change.after());
        }
        Map<Scope, List<Finding>> judged = Judge.touched(change, findings);
        return new DraftCheck(change.after(), findings.with(judged), Findings.sorted(judged.values()));
    }

    /** All rows as this check saw them. */
    public Proposal proposal() {
        return proposal;
    }

    /** Everything that is wrong, by row and code. */
    public List<Finding> listFindings() {
        return findings.list();
    }

    /** What is wrong with what the last step touched, whether it was wrong before or not. */
    public List<Finding> listTold() {
        return told;
    }
}
