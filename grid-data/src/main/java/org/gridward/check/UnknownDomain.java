package org.gridward.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gridward.model.BorderRule;
import org.gridward.model.Catalogue;
import org.gridward.model.Domain;
import org.gridward.model.DomainOwner;
import org.gridward.model.Finding;
import org.gridward.model.MatterClass;
import org.gridward.model.Row;
import org.gridward.model.Unit;
import org.jspecify.annotations.Nullable;

/** UNKNOWN_DOMAIN: a class names a domain that its catalogue does not have; a unit or a border rule one that none has. */
final class UnknownDomain implements Rule {
    @Override
    public void check(Proposal proposal, Consumer<Finding> findings) {
        Set<String> known = new HashSet<>();
        Set<List<String>> knownIn = new HashSet<>();
        for (Catalogue catalogue : proposal.list(Catalogue.class)) {
            for (Domain domain : catalogue.domains()) {
                known.add(domain.code());
                knownIn.add(List.of(catalogue.code(), domain.code()));
            }
        }
        for (MatterClass one : proposal.list(MatterClass.class)) {
            String domain = one.domain();
            if (domain != null && !knownIn.contains(List.of(one.catalogue(), domain))) {
                findings.accept(tell(one, domain));
            }
        }
        for (Unit unit : proposal.units()) {
            require(unit, unit.domain(), known, findings);
        }
        for (BorderRule rule : proposal.list(BorderRule.class)) {
            for (DomainOwner owner : rule.owners()) {
                require(rule, owner.domain(), known, findings);
            }
        }
    }

    private static void require(Row row, @Nullable String domain, Set<String> known, Consumer<Finding> findings) {
        if (domain != null && !known.contains(domain)) {
            findings.accept(tell(row, domain));
        }
    }

    private static Finding tell(Row row, String domain) {
        return Rule.error("UNKNOWN_DOMAIN", row.key(), "条线 " + domain + " 不存在", "There is no domain " + domain);
    }

    @Override
    public boolean isTouchedBy(Change change) {
        return change.touches(Catalogue.class)
                || change.touches(MatterClass.class)
                || change.touches(Unit.class)
                || change.touches(BorderRule.class);
    }
}
