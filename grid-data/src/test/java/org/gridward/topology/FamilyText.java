package org.gridward.topology;

import java.util.ArrayList;
import java.util.List;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Line;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Families as lines of text: {@code layer code policy}, then {@code grid layer code parent kind WKT}, in lattice steps. */
final class FamilyText {
    static final String NOTHING = "-";
    private static final GeometryFactory STEPS = new GeometryFactory();

    private FamilyText() {}

    static String write(MemoryFamily family) {
        StringBuilder text = new StringBuilder();
        family.layers()
                .forEach(layer -> text.append("layer ")
                        .append(layer.code())
                        .append(' ')
                        .append(layer.policy())
                        .append('\n'));
        family.listGrids()
                .forEach(grid -> text.append("grid ").append(write(grid)).append('\n'));
        return text.toString();
    }

    static String write(Grid grid) {
        String parent = grid.parent() == null ? NOTHING : grid.parent();
        String kind = grid.kind() == null ? NOTHING : grid.kind();
        return String.join(" ", grid.layer(), grid.code(), parent, kind, write(grid.shape()));
    }

    static String write(Shape shape) {
        MultiPolygon ground = JtsShapes.toSteps(shape);
        return ground.getNumGeometries() == 1 ? ground.getGeometryN(0).toText() : ground.toText();
    }

    static String write(Line line) {
        Coordinate[] vertices = new Coordinate[line.vertexCount()];
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = new Coordinate(line.x(i), line.y(i));
        }
        return STEPS.createLineString(vertices).toText();
    }

    static MemoryFamily read(List<String> lines) {
        List<Layer> layers = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("layer ")) {
                String[] words = line.split(" ");
                String parent =
                        layers.isEmpty() ? null : layers.get(layers.size() - 1).code();
                layers.add(new Layer(words[1], words[1], parent, LayerPolicy.valueOf(words[2]), List.of()));
            }
        }
        MemoryFamily family = new MemoryFamily(layers);
        for (String line : lines) {
            if (line.startsWith("grid ")) {
                Grid grid = readGrid(line.substring("grid ".length()));
                family.add(family.levelOf(grid.layer()), grid);
            }
        }
        return family;
    }

    private static Grid readGrid(String text) {
        String[] words = text.split(" ", 5);
        return new Grid(
                Grid.UNNUMBERED, words[0], words[1], orNull(words[3]), "", orNull(words[2]), readShape(words[4]));
    }

    static String orNull(String word) {
        return word.equals(NOTHING) ? null : word;
    }

    static Shape readShape(String wkt) {
        Geometry geometry = readGeometry(wkt);
        int[][][] polygons = new int[geometry.getNumGeometries()][][];
        for (int p = 0; p < polygons.length; p++) {
            Polygon polygon = (Polygon) geometry.getGeometryN(p);
            polygons[p] = new int[1 + polygon.getNumInteriorRing()][];
            polygons[p][0] = vertices(polygon.getExteriorRing());
            for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                LinearRing hole = polygon.getInteriorRingN(h);
                polygons[p][h + 1] = vertices(hole);
            }
        }
        return Shape.of(polygons);
    }

    static Line readLine(String wkt) {
        return Line.of(vertices(readGeometry(wkt)));
    }

    private static Geometry readGeometry(String wkt) {
        try {
            return new WKTReader(STEPS).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    private static int[] vertices(Geometry line) {
        Coordinate[] coordinates = line.getCoordinates();
        int[] vertices = new int[2 * coordinates.length];
        for (int i = 0; i < coordinates.length; i++) {
            vertices[2 * i] = (int) coordinates[i].x;
            vertices[2 * i + 1] = (int) coordinates[i].y;
        }
        return vertices;
    }
}
