package org.gridward.http;

import java.util.List;
import java.util.function.Supplier;
import org.gridward.geo.CoordinateException;
import org.gridward.geo.Crs;
import org.gridward.geo.GeoJson;
import org.gridward.geo.GeoJsonException;
import org.gridward.geo.GeoJsonLines;
import org.gridward.geo.Line;
import org.gridward.geo.Position;
import org.gridward.geo.RawShape;
import org.gridward.geo.Shape;
import org.gridward.model.GeometryText;
import org.gridward.model.Text;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/**
 * Geometries of JSON bodies, on the lattice. The parser stands on the opening brace and is left on the closing one. What
 * can't be read is a problem that names the member, the place in the text and, where there is one, the number. Nothing is
 * mended: a ring that is open, or has no area on the lattice, is refused.
 */
public final class Geometries {
    private static final int MAX_VERTICES = 1_000_000;

    private Geometries() {}

    /** A Polygon or MultiPolygon. */
    public static Shape readShape(String member, JsonParser in, Crs crs) {
        return read(member, in, () -> {
            TokenStreamLocation start = in.currentTokenLocation();
            RawShape raw = GeoJson.readShape(in, MAX_VERTICES);
            if (!isClosed(raw)) {
                throw bad(member, start, "有环没有闭合", "has a ring that is not closed");
            }
            RawShape.Rounded rounded = raw.onLattice(crs);
            if (rounded.collapsedRings() > 0 || rounded.shape().isEmpty()) {
                throw bad(
                        member,
                        start,
                        "有环取整到 10⁻⁷ 度的格点后没有面积",
                        "has a ring without an area on the lattice of 10⁻⁷ degree");
            }
            return rounded.shape().get();
        });
    }

    /** A LineString. */
    public static Line readLine(String member, JsonParser in, Crs crs) {
        return read(member, in, () -> GeoJsonLines.readLine(in, crs, MAX_VERTICES));
    }

    /** All lines of a LineString, a MultiLineString, a feature of these or a collection. */
    public static List<Line> readLines(String member, JsonParser in, Crs crs) {
        return read(member, in, () -> GeoJsonLines.readLines(in, crs, MAX_VERTICES));
    }

    /** A Point. */
    public static Position readPoint(String member, JsonParser in, Crs crs) {
        return read(member, in, () -> GeoJsonLines.readPoint(in, crs));
    }

    private static boolean isClosed(RawShape raw) {
        for (double[][] rings : raw.polygons()) {
            for (double[] ring : rings) {
                if (ring[0] != ring[ring.length - 2] || ring[1] != ring[ring.length - 1]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static <G> G read(String member, JsonParser in, Supplier<G> reading) {
        TokenStreamLocation start = in.currentTokenLocation();
        try {
            return reading.get();
        } catch (GeoJsonException e) {
            throw ProblemException.invalidBody(
                    member,
                    null,
                    new Text(
                            member + " 不是所要的 GeoJSON 几何" + placeOf(e.line(), e.column()) + "："
                                    + GeometryText.of(e.problem()),
                            member + " is not the GeoJSON geometry that is wanted" + placeOf(e.line(), e.column())
                                    + ": " + e.getMessage()));
        } catch (CoordinateException e) {
            String number = e.field() + " = " + e.value();
            throw ProblemException.invalidBody(
                    member,
                    String.valueOf(e.value()),
                    new Text(
                            member + placeOf(start) + " 的坐标超出坐标系范围：" + number,
                            member + placeOf(start) + " has a coordinate out of its system's range: " + number));
        }
    }

    private static ProblemException bad(String member, TokenStreamLocation place, String zh, String en) {
        return ProblemException.invalidBody(
                member, null, new Text(member + placeOf(place) + " " + zh, member + placeOf(place) + " " + en));
    }

    /** {@code (3:17)}: line and column; nothing when the text is not known any more. */
    static String placeOf(TokenStreamLocation place) {
        return placeOf(place.getLineNr(), place.getColumnNr());
    }

    private static String placeOf(int line, int column) {
        return line < 1 ? "" : " (" + line + ":" + column + ")";
    }
}
