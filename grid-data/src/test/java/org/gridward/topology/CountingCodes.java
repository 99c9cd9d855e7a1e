package org.gridward.topology;

import java.util.ArrayList;
import java.util.List;
import org.gridward.model.Layer;

/** N1, N2, … with the layer before it, and a list of what was taken. */
final class CountingCodes implements NewCodes {
    private final List<String> taken = new ArrayList<>();
    private int last;

    CountingCodes(int last) {
        this.last = last;
    }

    @Override
    public String take(Layer layer, String parent) {
        last++;
        taken.add(layer.code() + "N" + last);
        return taken.get(taken.size() - 1);
    }

    int last() {
        return last;
    }

    List<String> taken() {
        return taken;
    }
}
