package org.gridward.resolve;

import java.util.Collection;
import java.util.List;
import org.gridward.duty.MatterBook;
import org.gridward.index.Lines;
import org.gridward.index.ShapeIndex;
import org.gridward.model.Matter;
import org.gridward.model.PlaceException;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;

/** Step 5: places and times where a matter is no violation, and temporary conditions. A rim counts as inside. */
final class ExceptionStep {
    private final MatterBook matters;
    private final ShapeIndex<PlaceException> exceptions;

    ExceptionStep(Collection<PlaceException> exceptions, MatterBook matters) {
        this.matters = matters;
        this.exceptions = new ShapeIndex<>(exceptions, PlaceException::shape);
    }

    /** By code. */
    List<ExceptionHere> list(Spot spot, Asked asked, Trace trace) {
        List<ExceptionHere> here = exceptions.listAt(spot.x(), spot.y()).stream()
                .filter(one -> asked.moment().isValid(one) && asked.moment().holds(one.windows()))
                .map(one -> new ExceptionHere(one, effect(one, asked.matter())))
                .toList();
        here.forEach(one -> explain(one, trace));
        return here;
    }

    private ExceptionHere.Effect effect(PlaceException one, @Nullable Matter matter) {
        if (one.matters().isEmpty()) {
            return ExceptionHere.Effect.CONDITION;
        }
        return matter != null && matters.isAmong(matter, one.matters())
                ? ExceptionHere.Effect.ALLOWS
                : ExceptionHere.Effect.NOT_THIS_MATTER;
    }

    private static void explain(ExceptionHere here, Trace trace) {
        String name = here.exception().name();
        switch (here.effect()) {
            case ALLOWS ->
                trace.add(
                        "exception",
                        "Y-15",
                        () -> new Text(
                                "此时此地属于“" + name + "”，该事项不算违规",
                                "Within “" + name + "”: the matter is no violation here and now"));
            case CONDITION ->
                trace.add(
                        "exception",
                        "H-26",
                        () -> new Text("此处有临时情况：" + name, "A temporary condition holds here: " + name));
            case NOT_THIS_MATTER -> {
                // it changes nothing, so there is nothing to explain
            }
        }
    }

    /** Where what it says may change. */
    Lines rims() {
        return exceptions;
    }
}
