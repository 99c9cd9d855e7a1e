package org.gridward.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

class GeoJsonTest {
    private static final JsonFactory JSON = new JsonFactory();

    @Test
    void what_is_written_is_read_back_equal() {
        Shape shape = Shape.of(new int[][][] {
            {{1214930000, 312300000, 1214940001, 312300000, 1214940000, 312310007}},
            {{1, 1, 9, 1, 9, 9, 1, 9}, {3, 3, 3, 5, 5, 5}}
        });
        String text = write(shape, Crs.WGS84);
        assertThat(text).contains("MultiPolygon").contains("[121.4940001,31.23]");
        assertThat(read(text).onLattice(Crs.WGS84).shape()).contains(shape);
    }

    @Test
    void members_may_come_in_any_order_and_unknown_ones_are_skipped() {
        RawShape shape =
                read("{\"bbox\":[0,0,1,1],\"coordinates\":[[[0,0,7],[1,0],[1,1],[0,0]]],\"type\":\"Polygon\"}");
        assertThat(shape.polygons()[0][0]).containsExactly(0, 0, 1, 0, 1, 1, 0, 0);
    }

    @Test
    void a_number_beyond_double_is_seen_as_not_finite() {
        RawShape shape = read("{\"type\":\"Polygon\",\"coordinates\":[[[1e400,0],[1,0],[1,1],[1e400,0]]]}");
        assertThatThrownBy(() -> shape.onLattice(Crs.WGS84))
                .isInstanceOfSatisfying(
                        CoordinateException.class,
                        e -> assertThat(e.reason()).isEqualTo(CoordinateException.Reason.NOT_FINITE));
    }

    @Test
    void rings_that_collapse_on_the_lattice_are_counted_and_left_out() {
        String text = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]],"
                + "[[0.5,0.1],[0.500000001,0.1],[0.5,0.100000001],[0.5,0.1]]]}";
        RawShape.Rounded rounded = read(text).onLattice(Crs.WGS84);
        assertThat(rounded.collapsedRings()).isEqualTo(1);
        assertThat(rounded.shape().orElseThrow().ringCount(0)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Point\",\"coordinates\":[0,0]}",
                "{\"type\":\"Polygon\",\"coordinates\":[]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[0,0],[1,0],[1,1],[0,0]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[0,0]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[[0,0],[1,0],[1,1],[0,0]]]]}",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[\"0\",0],[1,0],[1,1],[0,0]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[[[[0,0]]]]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0],[1,0],[1,1],[0]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[[1,0]],[1,1],[0,0]]]}",
                "{\"type\":\"Polygon\"}",
                "[1,2]"
            })
    void what_is_no_polygon_is_refused_with_its_place(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        GeoJsonException.class, e -> assertThat(e.line()).isEqualTo(1));
    }

    @Test
    void a_geometry_with_too_many_vertices_fails_before_it_is_read_whole() {
        String text = "{\"type\":\"Polygon\",\"coordinates\":[[" + "[0,0],".repeat(200) + "[0,0]]]}";
        assertThatThrownBy(() -> readUpTo(text, 100))
                .isInstanceOf(GeoJsonException.class)
                .hasMessageContaining("100");
    }

    private static RawShape read(String text) {
        return readUpTo(text, 1_000);
    }

    private static RawShape readUpTo(String text, int maxVertices) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return GeoJson.readShape(parser, maxVertices);
        }
    }

    private static String write(Shape shape, Crs crs) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            GeoJson.writeShape(generator, shape, crs);
        }
        return text.toString();
    }
}
