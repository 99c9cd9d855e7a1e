package org.gridward.model;

import java.util.List;
import org.gridward.geo.Line;
import org.gridward.geo.Shape;
import org.jspecify.annotations.Nullable;

/**
 * An operation on the shapes of one family. Each is atomic over all its layers: every grid of every layer whose ground
 * it touches changes with it, or nothing does and it is refused. Where a null stands for a grid, nobody's ground is
 * meant, which only layers that need not tile have.
 */
public sealed interface Redraw extends Operation {
    /** The layer whose grids it names. */
    String layer();

    /** What becomes of grids of finer layers. */
    default Cascade cascade() {
        return Cascade.REFUSE;
    }

    /** Names the piece of a split grid that holds the point. Two of one code are one grid of two parts. */
    record Part(int x, int y, NewGrid grid) {}

    /** Ground drawn for one new grid. */
    record NewGround(Shape shape, NewGrid grid) {}

    /**
     * Cuts a grid along lines, which may run beyond it. Pieces that no line touches (exclaves) stay with the code.
     *
     * @param parts names; a piece without one gets the next number. The grid's own code may be among them: that piece
     *     keeps it. Otherwise the grid ends, unless it keeps an exclave
     */
    record Split(String layer, String grid, List<Line> lines, List<Part> parts, Cascade cascade) implements Redraw {
        public Split {
            lines = List.copyOf(lines);
            parts = List.copyOf(parts);
        }
    }

    /**
     * Makes one grid of several, whether they touch or not. They must have one parent.
     *
     * @param into its code may be that of one of them, which then goes on; null: the next number
     */
    record Merge(String layer, List<String> grids, NewGrid into) implements Redraw {
        public Merge {
            grids = List.copyOf(grids);
        }
    }

    /**
     * Replaces a stretch of the border between two grids by another line between the same two vertices.
     *
     * @param left the grid on the left of both lines
     * @param border all vertices of the stretch
     * @param line the new line, from the first vertex of the stretch to the last
     */
    record MoveBorder(String layer, String left, String right, Line border, Line line, Cascade cascade)
            implements Redraw {}

    /** What one grid has in a drawn shape goes to another. */
    record TransferGround(
            String layer, @Nullable String from, @Nullable String to, Shape ground, Cascade cascade)
            implements Redraw {}

    /**
     * Gives a grid a new outline. Ground that it gets comes from the neighbours, ground that it gives goes piece by
     * piece to the one with the longest border along the piece.
     *
     * @param neighbours who may give and take
     * @param nobody whether nobody's ground may be given and taken too
     */
    record Reshape(String layer, String grid, Shape shape, List<String> neighbours, boolean nobody, Cascade cascade)
            implements Redraw {
        public Reshape {
            neighbours = List.copyOf(neighbours);
        }
    }

    /**
     * Makes new grids on nobody's ground, or founds the first children of a grid. What they overlap of others' ground
     * stays with the others.
     *
     * @param rest in a layer that tiles: the grid that gets what the shapes leave of the parent; else null
     */
    record Create(
            String layer,
            @Nullable String parent,
            List<NewGround> grounds,
            @Nullable NewGrid rest) implements Redraw {
        public Create {
            grounds = List.copyOf(grounds);
        }
    }

    /** Gives the piece of nobody's ground at a point to a grid beside it. */
    record DissolveGap(String layer, int x, int y, String into, Cascade cascade) implements Redraw {}

    /**
     * Gives a whole grid that nobody runs (a blank one) to another, by default to the nearest: the neighbour with the
     * longest common border.
     *
     * @param to null: the nearest
     */
    record AssignBlank(String layer, String grid, @Nullable String to, Cascade cascade) implements Redraw {}

    /** Puts a whole grid under another parent, whose ground grows by it. */
    record Reparent(String layer, String grid, String parent) implements Redraw {}

    /** Ends grids; their ground is nobody's. A parent's children end together, where their layer tiles. */
    record Retire(String layer, List<String> grids) implements Redraw {
        public Retire {
            grids = List.copyOf(grids);
        }
    }
}
