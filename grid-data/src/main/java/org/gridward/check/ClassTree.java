package org.gridward.check;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridward.model.Finding;
import org.gridward.model.MatterClass;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.jspecify.annotations.Nullable;

/** CLASS_CYCLE: a class of matters is above itself. CLASS_WITHOUT_DOMAIN: neither it nor a class above it has a domain. */
final class ClassTree implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (!(row instanceof MatterClass start)) {
            return;
        }
        Set<String> seen = new HashSet<>();
        boolean hasDomain = false;
        MatterClass next = start;
        while (next != null && seen.add(next.code())) {
            hasDomain |= next.domain() != null;
            next = parentOf(next, proposal);
        }
        if (next != null && next.code().equals(start.code())) {
            findings.accept(Rule.error(
                    "CLASS_CYCLE",
                    start.key(),
                    "类别 " + start.code() + " 是自己的上级",
                    "Class " + start.code() + " is above itself"));
        } else if (!hasDomain) {
            findings.accept(Rule.error(
                    "CLASS_WITHOUT_DOMAIN",
                    start.key(),
                    "类别 " + start.code() + " 及其上级都没有条线",
                    "Neither class " + start.code() + " nor one above it has a domain"));
        }
    }

    private static @Nullable MatterClass parentOf(MatterClass one, Proposal proposal) {
        String parent = one.parent();
        return parent == null
                ? null
                : (MatterClass) proposal.find(RowKey.matterClass(one.catalogue(), parent))
                        .orElse(null);
    }

    /** A class counts for all below it. */
    @Override
    public Stream<RowKey> listTouched(Change change) {
        Stream<RowKey> classes = change.touches(MatterClass.class)
                ? change.after().list(MatterClass.class).stream().map(Row::key)
                : Stream.empty();
        return Stream.concat(change.keys().stream(), classes);
    }
}
