package org.gridward.draft;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gridward.model.CodeSeries;
import org.gridward.model.Layer;
import org.gridward.store.CodeCounters;
import org.gridward.topology.NewCodes;
import org.jspecify.annotations.Nullable;

/** Takes codes from the counters; when an operation is repeated, first those that it took when it was new. */
final class GivenCodes implements NewCodes {
    private final CodeCounters counters;
    private final Deque<String> recorded;
    private final List<String> taken = new ArrayList<>();

    GivenCodes(CodeCounters counters, List<String> recorded) {
        this.counters = counters;
        this.recorded = new ArrayDeque<>(recorded);
    }

    @Override
    public String take(Layer layer, @Nullable String parent) {
        CodeSeries series = CodeSeries.of(layer, parent);
        String next = recorded.poll();
        String code = next != null && series.numberOf(next).isPresent() ? next : counters.take(layer.code(), series);
        taken.add(code);
        return code;
    }

    /** In the order in which they were taken. */
    List<String> listTaken() {
        return List.copyOf(taken);
    }
}
