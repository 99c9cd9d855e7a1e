package org.gridward.check;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridward.model.Dated;
import org.gridward.model.Finding;
import org.gridward.model.Row;
import org.gridward.model.RowMembers;

/** REVERSED_VALIDITY: a row, or something dated in it, ends before or when it begins. */
final class ReversedValidity implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        listDated(row).filter(ReversedValidity::isReversed).forEach(dated -> findings.accept(tell(row, dated)));
    }

    private static Stream<Dated> listDated(Row row) {
        Stream<?> inside = RowMembers.valuesOf((Record) row).stream()
                .flatMap(value -> (value instanceof Collection<?> many ? many : List.of()).stream());
        return Stream.concat(Stream.of(row), inside)
                .filter(Dated.class::isInstance)
                .map(Dated.class::cast);
    }

    private static boolean isReversed(Dated dated) {
        var from = dated.validFrom();
        var to = dated.validTo();
        return from != null && to != null && !from.isBefore(to);
    }

    private static Finding tell(Row row, Dated dated) {
        return Rule.error(
                "REVERSED_VALIDITY",
                row.key(),
                "有效期自 " + dated.validFrom() + " 起，却在 " + dated.validTo() + " 之前已止",
                "It is valid from " + dated.validFrom() + " and no more from " + dated.validTo());
    }
}
