package org.gridward.topology;

import java.util.ArrayList;
import java.util.List;
import org.gridward.geo.Line;
import org.gridward.model.Text;
import org.gridward.topology.RedrawRefusedException.Reason;

/**
 * Finds a stretch of border by its vertices. Both grids and the ends alone would not do: grids that also touch in a point
 * have two such stretches. Where the border has got vertices by rounding since it was named, those are followed.
 */
final class BorderChain {
    /** Square steps that a rounded vertex lies beside the line it was set on, at most; a little more for two of them. */
    private static final double MOST_SQUARE_STEPS = 2.25;

    private static final int MOST_PINS = 10_000;

    private final WorkingMap map;
    private final Labels labels;
    private final int level;
    private final String left;
    private final String right;

    BorderChain(WorkingMap map, Labels labels, int level, String left, String right) {
        this.map = map;
        this.labels = labels;
        this.level = level;
        this.left = left;
        this.right = right;
    }

    /** @throws RedrawRefusedException NO_CHAIN, BORDER_GONE, BORDER_CHANGED */
    void markReplaced(Line border) {
        for (int i = 0; i + 1 < border.vertexCount(); i++) {
            int a = vertex(border, i);
            int b = vertex(border, i + 1);
            for (int halfEdge : follow(a, b)) {
                map.mark(halfEdge >> 1, map.origin(halfEdge), WorkingMap.REPLACED);
            }
        }
    }

    private int vertex(Line border, int i) {
        int node = map.findNode(border.x(i), border.y(i));
        if (!map.isVertex(node)) {
            throw new RedrawRefusedException(
                    Reason.BORDER_GONE,
                    new Text("边界在此已没有顶点", "The border has no vertex here"),
                    Figures.point(border.x(i), border.y(i)));
        }
        return node;
    }

    private List<Integer> follow(int a, int b) {
        List<Integer> found = new ArrayList<>();
        int at = a;
        while (at != b && found.size() < MOST_PINS) {
            int next = next(at, a, b);
            found.add(next);
            at = map.destination(next);
        }
        return found;
    }

    /** The half-edge of this border that leads on along the straight line from a to b. */
    private int next(int at, int a, int b) {
        boolean hasOther = false;
        for (int i = 0; i < map.degree(at); i++) {
            int out = map.leaving(at, map.segmentAt(at, i));
            int end = map.destination(out);
            if (end == b || isAlong(a, b, at, end)) {
                if (left.equals(labels.code(map.leftOf(out), level))
                        && right.equals(labels.code(map.leftOf(out ^ 1), level))) {
                    return out;
                }
                hasOther = true;
            }
        }
        Text text = hasOther
                ? new Text("此处边界两侧已不是这两个网格", "Other grids lie on the two sides of the border here")
                : new Text("此处已没有这段边界", "This border is not here");
        throw new RedrawRefusedException(
                hasOther ? Reason.BORDER_CHANGED : at == a ? Reason.NO_CHAIN : Reason.BORDER_GONE,
                text,
                Figures.line(map.x(a), map.y(a), map.x(b), map.y(b)));
    }

    private boolean isAlong(int a, int b, int at, int node) {
        double dx = (double) map.x(b) - map.x(a);
        double dy = (double) map.y(b) - map.y(a);
        double square = dx * dx + dy * dy;
        double way = dx * ((double) map.x(node) - map.x(a)) + dy * ((double) map.y(node) - map.y(a));
        double before = dx * ((double) map.x(at) - map.x(a)) + dy * ((double) map.y(at) - map.y(a));
        double beside = map.cross(a, b, node);
        return way > before && way < square && beside * beside <= MOST_SQUARE_STEPS * square;
    }
}
