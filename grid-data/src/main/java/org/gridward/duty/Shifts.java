package org.gridward.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gridward.model.Duty;
import org.gridward.model.Post;
import org.gridward.model.Scheme;
import org.gridward.model.Shift;
import org.gridward.model.Unit;

/** The shifts of a scheme, and who is at work in them (rules H-25, Q-12, Q-13). Immutable. */
public final class Shifts {
    /** Shifts return every week; no holiday has more changes of shifts than this. */
    private static final int MAX_CHANGES = 1000;

    private final List<Shift> shifts;

    public Shifts(Scheme scheme) {
        shifts = scheme.terms().shifts();
    }

    /** Those that are on, in the scheme's order. */
    public List<Shift> listCurrent(Moment moment) {
        return shifts.stream().filter(shift -> moment.holds(shift.windows())).toList();
    }

    /** The first that is on. */
    public Optional<Shift> findCurrent(Moment moment) {
        return listCurrent(moment).stream().findFirst();
    }

    /** That of the current shift; normal in a scheme without shifts, standby in a minute that no shift has. */
    public Duty duty(Moment moment) {
        return duty(findCurrent(moment));
    }

    /** The same, once it is known which shift is on. */
    public Duty duty(Optional<Shift> current) {
        return shifts.isEmpty() ? Duty.NORMAL : current.map(Shift::duty).orElse(Duty.STANDBY);
    }

    /** When normal duty begins, until which what is routine waits (rule Q-13); empty when it is on, or never comes. */
    public Optional<Instant> findNextNormal(Moment moment) {
        if (duty(moment) == Duty.NORMAL) {
            return Optional.empty();
        }
        Instant next = moment.instant();
        for (int i = 0; i < MAX_CHANGES; i++) {
            Moment later = new Moment(next, moment.clock());
            if (duty(later) == Duty.NORMAL) {
                return Optional.of(next);
            }
            Optional<Instant> change = later.horizon().earliest();
            if (change.isEmpty()) {
                return Optional.empty();
            }
            next = change.get();
        }
        return Optional.empty();
    }

    /** How many of a unit's people serve at the moment; empty when its posts are not known. */
    public OptionalInt findHeadcount(Unit unit, Moment moment) {
        if (unit.posts().isEmpty()) {
            return OptionalInt.empty();
        }
        List<String> current = listCurrent(moment).stream().map(Shift::code).toList();
        return OptionalInt.of(unit.posts().stream()
                .filter(post -> post.shift() == null || current.contains(post.shift()))
                .mapToInt(Post::headcount)
                .sum());
    }

    /** False when it is known that nobody serves; such a unit is not proposed (rule H-25). */
    public boolean isStaffed(Unit unit, Moment moment) {
        return findHeadcount(unit, moment).orElse(1) > 0;
    }
}
