package org.gridward.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gridward.geo.Line;
import org.gridward.geo.Shape;
import org.gridward.index.GridIndex;
import org.gridward.index.LineIndex;
import org.gridward.index.LineIndex.Drawn;
import org.gridward.index.Lines;
import org.gridward.index.ShapeIndex;
import org.gridward.model.BorderRule;
import org.gridward.model.DomainOwner;
import org.gridward.model.Grid;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Step 6, first half: the border rule of the domain, where the place lies in its strip on the ground of its two grids. A
 * rule that names the domain comes before one for all, then the smaller code. Without a domain only a rule decides that
 * says the same of all of them. The centre line is the middle between the two widths; of a drawn strip it is the border.
 */
final class StripStep {
    private static final Comparator<Candidate> ORDER =
            Comparator.comparing((Candidate one) -> one.terms.domain() == null).thenComparing(one -> one.rule.code());

    private record Candidate(BorderRule rule, DomainOwner terms, Side side) {}

    private final GridIndex index;
    private final boolean hasRules;
    private final StripIndex<BorderRule> strips;
    private final ShapeIndex<BorderRule> drawn;
    private final LineIndex<BorderRule> drawnLines;

    StripStep(Collection<BorderRule> rules, GridIndex index) {
        this.index = index;
        hasRules = !rules.isEmpty();
        strips = new StripIndex<>(
                rules.stream()
                        .filter(rule -> rule.strip() == null)
                        .map(StripStep::strip)
                        .toList(),
                index);
        drawn = new ShapeIndex<>(
                rules.stream().filter(rule -> rule.strip() != null).toList(), StripStep::shape);
        drawnLines = new LineIndex<>(rules.stream().flatMap(StripStep::lines).toList());
    }

    static Strip<BorderRule> strip(BorderRule rule) {
        return new Strip<>(rule, rule.border(), rule.stretch(), rule.leftMeters(), rule.rightMeters());
    }

    private static Shape shape(BorderRule rule) {
        if (rule.strip() == null) {
            throw new IllegalStateException("the strip of " + rule.code() + " is not drawn");
        }
        return rule.strip();
    }

    private static Stream<Drawn<BorderRule>> lines(BorderRule rule) {
        return rule.owners().stream()
                .map(DomainOwner::line)
                .filter(Objects::nonNull)
                .map(line -> new Drawn<>(rule, DrawnLine.extend(line)));
    }

    /** False where no strip lies, whatever is asked. */
    boolean mayReach(int x, int y) {
        return hasRules && (strips.mayHold(x, y) || !drawn.listAt(x, y).isEmpty());
    }

    Optional<StripHere> find(Spot spot, Asked asked, Trace trace) {
        List<Candidate> candidates = new ArrayList<>(2);
        for (NearStrip<BorderRule> near : strips.listNear(spot.plane(), strips.widestMeters())) {
            near.strip().findSide(spot.place()).ifPresent(ground -> {
                double distance = near.distanceMeters(spot.plane());
                if (distance <= near.strip().widthMeters(ground)) {
                    BorderRule rule = near.strip().of();
                    double middle = (rule.leftMeters() - rule.rightMeters()) / 2;
                    double beyondCentre = ground == Side.LEFT ? distance - middle : distance + middle;
                    Side centre = beyondCentre >= 0 ? ground : other(ground);
                    add(rule, centre, spot, asked.domain(), candidates);
                }
            });
        }
        for (BorderRule rule : drawn.listAt(spot.x(), spot.y())) {
            Strip.findSide(rule.border(), spot.place())
                    .ifPresent(ground -> add(rule, ground, spot, asked.domain(), candidates));
        }
        candidates.sort(ORDER);
        return candidates.stream()
                .filter(one -> asked.moment().isValid(one.rule))
                .findFirst()
                .flatMap(one -> decide(one, trace));
    }

    private static Side other(Side side) {
        return side == Side.LEFT ? Side.RIGHT : Side.LEFT;
    }

    private void add(BorderRule rule, Side centre, Spot spot, @Nullable String domain, List<Candidate> candidates) {
        Optional<DomainOwner> terms = domain == null ? findUnanimous(rule, centre, spot) : findTerms(rule, domain);
        terms.ifPresent(one -> candidates.add(new Candidate(rule, one, side(one, centre, spot))));
    }

    private static Optional<DomainOwner> findTerms(BorderRule rule, String domain) {
        Optional<DomainOwner> named = rule.owners().stream()
                .filter(one -> domain.equals(one.domain()))
                .findFirst();
        return named.or(() -> findForAll(rule));
    }

    private static Optional<DomainOwner> findForAll(BorderRule rule) {
        return rule.owners().stream().filter(one -> one.domain() == null).findFirst();
    }

    private Optional<DomainOwner> findUnanimous(BorderRule rule, Side centre, Spot spot) {
        Set<Side> sides = new HashSet<>();
        rule.owners().forEach(one -> sides.add(side(one, centre, spot)));
        return sides.size() == 1 ? findForAll(rule) : Optional.empty();
    }

    private Side side(DomainOwner terms, Side centre, Spot spot) {
        Line line = terms.line();
        return switch (terms.division()) {
            case CENTRE_LINE -> centre;
            case ALL_LEFT -> Side.LEFT;
            case ALL_RIGHT -> Side.RIGHT;
            case DRAWN_LINE -> line == null ? centre : LineSide.of(line, spot.plane());
        };
    }

    private Optional<StripHere> decide(Candidate one, Trace trace) {
        BorderRule rule = one.rule;
        String code =
                one.side == Side.LEFT ? rule.border().left() : rule.border().right();
        Optional<Grid> grid = index.findGrid(rule.border().layer(), code);
        grid.ifPresent(owns -> trace.add("owner", "H-26", () -> explain(rule, one.terms, owns)));
        return grid.map(owns -> new StripHere(rule, one.terms, owns));
    }

    private static Text explain(BorderRule rule, DomainOwner terms, Grid grid) {
        String domain = terms.domain() == null ? "" : terms.domain();
        return new Text(
                "位于边界规则“" + rule.name() + "”的条带内，" + (domain.isEmpty() ? "各条线" : domain + "条线") + "由" + grid.name()
                        + "一侧负责",
                "In the strip of the border rule “" + rule.name() + "”: "
                        + (domain.isEmpty() ? "in all domains" : "in domain " + domain) + " the side of " + grid.name()
                        + " owns");
    }

    /** How far the place may move on its own ground, at most so far, before it may come over a rim or a centre line. */
    double edgeMeters(Spot spot, double withinMeters) {
        double least = withinMeters;
        for (NearStrip<BorderRule> near : strips.listNear(spot.plane(), strips.widestMeters() + withinMeters)) {
            Optional<Side> side = near.strip().findSide(spot.place());
            if (side.isPresent()) {
                Strip<BorderRule> strip = near.strip();
                double distance = near.distanceMeters(spot.plane());
                double centre = Math.abs(strip.leftMeters() - strip.rightMeters()) / 2;
                least = Math.min(least, Math.abs(distance - strip.widthMeters(side.get())));
                least = Math.min(least, Math.abs(distance - centre));
            }
        }
        return least;
    }

    /** The rims of drawn strips and the drawn lines. */
    Lines lines() {
        return Lines.union(List.of(drawn, drawnLines));
    }
}
