package org.gridward.planning;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.SortedMap;
import org.gridward.geo.Line;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.gridward.model.AttributeValue;
import org.gridward.model.Cascade.Cut;
import org.gridward.model.NewGrid;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Operations as they go over the wire: {@code operation} says the kind, the other members are those of these records,
 * absent rather than null; shapes, lines and positions are GeoJSON. What the members mean is told by
 * {@link org.gridward.model.Redraw} and {@link org.gridward.model.Operation}.
 */
sealed interface OperationJson {
    /** What becomes of finer grids that a line cuts. Without it such an operation is refused with the list of them. */
    @Schema(name = "Cascade")
    record CascadeJson(
            org.gridward.model.Cascade.Mode mode,

            @Schema(description = "CUT: the grids that may be cut; none for any")
            List<Cut> cuts,

            @Schema(description = "JOIN: the finer grid that gets the pieces") @Nullable
            GridJson into) {}

    record GridJson(String layer, String code) {}

    /** Names the piece of a split grid in which {@code at} lies. */
    record PartJson(
            Position at,
            @Nullable String code,
            @Nullable String name,
            @Nullable String kind) {}

    /** Ground for one new grid. */
    record GroundJson(
            Shape shape,
            @Nullable String code,
            @Nullable String name,
            @Nullable String kind) {}

    @Schema(name = "split", description = "Cuts a grid along lines, which may run beyond it")
    record Split(
            String layer,
            String grid,

            @Schema(description = "LineStrings, or one GeoJSON object that holds lines")
            List<Line> lines,

            List<PartJson> parts,
            @Nullable CascadeJson cascade)
            implements OperationJson {}

    @Schema(name = "merge", description = "Makes one grid of several with one parent")
    record Merge(
            String layer,
            List<String> grids,

            @Schema(description = "Its code may be that of one of them; the next number when absent") @Nullable
            NewGrid into)
            implements OperationJson {}

    @Schema(name = "moveBorder", description = "Another line between the same two vertices of a border")
    record MoveBorder(
            String layer,

            @Schema(description = "The grid on the left of both lines")
            String left,

            String right,

            @Schema(description = "All vertices of the stretch")
            Line border,

            Line line,
            @Nullable CascadeJson cascade)
            implements OperationJson {}

    @Schema(name = "transferGround", description = "What one grid has in a shape goes to another")
    record TransferGround(
            String layer,

            @Schema(description = "Nobody's ground when absent") @Nullable
            String from,

            @Schema(description = "Nobody when absent") @Nullable
            String to,

            Shape ground,
            @Nullable CascadeJson cascade)
            implements OperationJson {}

    @Schema(name = "reshape", description = "A new outline; the named neighbours give and take")
    record Reshape(
            String layer,
            String grid,
            Shape shape,
            List<String> neighbours,

            @Schema(description = "Whether nobody's ground is given and taken too")
            boolean nobody,

            @Nullable CascadeJson cascade)
            implements OperationJson {}

    @Schema(name = "create", description = "New grids on nobody's ground, or the first children of a grid")
    record Create(
            String layer,
            @Nullable String parent,
            List<GroundJson> grounds,

            @Schema(description = "Where the layer tiles: the grid that gets what the shapes leave") @Nullable
            NewGrid rest)
            implements OperationJson {}

    @Schema(name = "dissolveGap", description = "Nobody's ground at a point goes to a grid beside it")
    record DissolveGap(
            String layer,
            Position at,
            String into,
            @Nullable CascadeJson cascade) implements OperationJson {}

    @Schema(
            name = "assignBlank",
            description = "A whole grid that nobody runs goes to another, the nearest when absent")
    record AssignBlank(
            String layer,
            String grid,
            @Nullable String to,
            @Nullable CascadeJson cascade) implements OperationJson {}

    @Schema(name = "reparent", description = "A whole grid under another parent")
    record Reparent(String layer, String grid, String parent) implements OperationJson {}

    @Schema(name = "retire", description = "Ends grids; their ground is nobody's")
    record Retire(String layer, List<String> grids) implements OperationJson {}

    @Schema(
            name = "recode",
            description = "Another code, the next number when absent; what named the old names the new")
    record Recode(String layer, String grid, @Nullable String code) implements OperationJson {}

    @Schema(name = "number", description = "New codes in reading order for the grids below a parent")
    record Number(String layer, @Nullable String parent) implements OperationJson {}

    @Schema(name = "rename")
    record Rename(String layer, String grid, String name) implements OperationJson {}

    @Schema(name = "describe", description = "Another kind, other attributes")
    record Describe(
            String layer,
            String grid,
            @Nullable String kind,
            SortedMap<String, AttributeValue> attributes,

            @Schema(description = "Names of attributes to take away")
            List<String> without)
            implements OperationJson {}

    @Schema(name = "put", description = "Writes a row or replaces the one with its key")
    record Put(
            @Schema(type = "object", description = "`row` says the kind, the others are its members")
            Object row) implements OperationJson {}

    @Schema(name = "remove", description = "Takes a row away")
    record Remove(
            @Schema(type = "object", description = "`row` says the kind, the others are its key")
            Object row) implements OperationJson {}

    @Schema(name = "mend", description = "A repair that was accepted; only read, never sent")
    record Mend(
            @Schema(description = "Code of the finding") String finding,

            @Schema(type = "object") Object row,
            @Nullable Position at,
            Text what)
            implements OperationJson {}

    @Schema(name = "load", description = "Many rows from one source; only read, never sent")
    record Load(String source, long rowCount) implements OperationJson {}
}
