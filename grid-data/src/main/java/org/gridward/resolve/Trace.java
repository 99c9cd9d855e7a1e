package org.gridward.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gridward.model.Text;

/** Collects the reasons of one resolution; writes no sentence unless somebody asked for it. */
final class Trace {
    private final boolean wanted;
    private final List<Reason> reasons = new ArrayList<>();

    Trace(boolean wanted) {
        this.wanted = wanted;
    }

    void add(String step, String rule, Supplier<Text> text) {
        if (wanted) {
            reasons.add(new Reason(step, rule, text.get()));
        }
    }

    List<Reason> reasons() {
        return List.copyOf(reasons);
    }
}
