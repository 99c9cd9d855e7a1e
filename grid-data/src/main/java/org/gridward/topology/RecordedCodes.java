package org.gridward.topology;

import java.util.Iterator;
import java.util.List;
import org.gridward.model.Layer;
import org.gridward.model.Text;
import org.gridward.topology.RedrawRefusedException.Reason;
import org.jspecify.annotations.Nullable;

/** The codes that an operation took when it was accepted, in that order. */
final class RecordedCodes implements NewCodes {
    private final Iterator<String> codes;

    RecordedCodes(List<String> codes) {
        this.codes = codes.iterator();
    }

    /** @throws RedrawRefusedException when more are asked for than were taken */
    @Override
    public String take(Layer layer, @Nullable String parent) {
        if (!codes.hasNext()) {
            throw decidesOtherwise();
        }
        return codes.next();
    }

    static RedrawRefusedException decidesOtherwise() {
        return new RedrawRefusedException(
                Reason.DECIDES_OTHERWISE,
                new Text(
                        "此操作现在会以不同方式处理下级网格或编码",
                        "The operation would now divide finer grids or give codes otherwise than when it was accepted"),
                null);
    }
}
