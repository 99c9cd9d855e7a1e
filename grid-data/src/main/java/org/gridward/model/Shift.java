package org.gridward.model;

import java.util.List;

/**
 * A shift of a scheme (rules H-25, Q-12). All shifts together must leave no minute of a week without a duty (rule Q-22).
 *
 * @param code what rosters call it: {@code EARLY}, {@code MIDDLE}, {@code LATE}, …
 */
public record Shift(String code, String name, Duty duty, List<TimeWindow> windows) {
    public Shift {
        windows = List.copyOf(windows);
    }
}
