package org.gridward.topology;

import java.util.Optional;
import org.gridward.model.Redraw;
import org.gridward.model.Redraw.MoveBorder;
import org.gridward.model.Text;
import org.gridward.topology.RedrawRefusedException.Reason;
import org.gridward.topology.Redrawn.Decisions;
import org.locationtech.jts.geom.Geometry;

/**
 * Repeats an accepted operation on other ground: that of a newer base, or with another draft's operations done first. New
 * grids get the codes that they got then. A border is found by its vertices: where it got vertices by rounding or lost
 * such it is followed within 1.5 steps, and the grids beside it may have other codes now. Two logs merge clean when each
 * can be replayed on the other's result and {@link GroundComparison} finds both outcomes equal but for noding.
 */
public final class Replay {
    private Replay() {}

    /**
     * @param decisions what the operation decided when it was accepted
     * @throws RedrawRefusedException when it can't be done there, or would decide otherwise; nothing is to be changed then
     */
    public static Redrawn execute(FamilyGround ground, Redraw operation, Decisions decisions) {
        RecordedCodes codes = new RecordedCodes(decisions.taken());
        Redrawn redrawn = Redrawing.execute(ground, restate(ground, operation), codes);
        if (!redrawn.decisions().equals(decisions)) {
            throw RecordedCodes.decidesOtherwise();
        }
        return redrawn;
    }

    /**
     * The operation as it has to be said on this ground: a border's stretch with the vertices that it has now, and the grids
     * beside it. Other operations are as they were.
     *
     * @throws RedrawRefusedException BORDER_GONE, BORDER_CHANGED
     */
    public static Redraw restate(FamilyGround ground, Redraw operation) {
        return operation instanceof MoveBorder move ? restate(ground, move) : operation;
    }

    private static MoveBorder restate(FamilyGround ground, MoveBorder move) {
        BorderStretch stretch = new BorderStretch(ground, level(ground, move.layer()), move.border());
        if (!stretch.isThere()) {
            throw new RedrawRefusedException(
                    Reason.BORDER_GONE,
                    new Text("这段边界已不存在", "This stretch of border is not there any more"),
                    Figures.line(move.border()));
        }
        Optional<String> left = stretch.findLeft();
        Optional<String> right = stretch.findRight();
        if (left.isEmpty() || right.isEmpty()) {
            Geometry where = Figures.line(stretch.line());
            throw new RedrawRefusedException(
                    Reason.BORDER_CHANGED,
                    new Text("这段边界的两侧现在不止两个网格", "More than two grids lie beside this stretch of border now"),
                    where);
        }
        return new MoveBorder(move.layer(), left.get(), right.get(), stretch.line(), move.line(), move.cascade());
    }

    private static int level(FamilyGround ground, String layer) {
        for (int level = 0; level < ground.layers().size(); level++) {
            if (ground.layers().get(level).code().equals(layer)) {
                return level;
            }
        }
        throw new IllegalArgumentException("layer " + layer + " is not in this family");
    }
}
