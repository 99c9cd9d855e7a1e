package org.gridward.resolve;

import java.util.stream.Collectors;
import org.gridward.index.GridIndex;
import org.gridward.index.Place;
import org.gridward.model.Grid;
import org.gridward.model.Text;

/** Step 3: in each family exactly one chain of grids. */
final class LocateStep {
    private final GridIndex index;

    LocateStep(GridIndex index) {
        this.index = index;
    }

    Place locate(Question question, Trace trace) {
        Place place = index.locate(question.x(), question.y());
        if (place.grids().isEmpty()) {
            trace.add("locate", "G-01", () -> new Text("此处没有任何网格", "No grid lies here"));
            return place;
        }
        trace.add("locate", "G-01", () -> new Text("所在网格：" + chain(place, " › "), "In " + chain(place, " › ")));
        if (!place.touching().isEmpty()) {
            trace.add(
                    "locate",
                    "BORDER",
                    () -> new Text(
                            "正在边界上：自上而下取编码最小者；同时相邻 " + touching(place),
                            "On a border: top-down, the smallest code has it; also touching " + touching(place)));
        }
        return place;
    }

    private static String chain(Place place, String joint) {
        return place.grids().stream().map(Grid::name).collect(Collectors.joining(joint));
    }

    private static String touching(Place place) {
        return place.touching().stream()
                .map(grid -> grid.layer() + ":" + grid.code())
                .collect(Collectors.joining(", "));
    }
}
