package org.gridward.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridward.geo.Crs;
import org.gridward.geo.Shape;
import org.gridward.http.FeatureWriter.Feature;
import org.gridward.http.FeatureWriter.Geometry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.springframework.mock.web.MockHttpServletResponse;

/** Ground in Paris, which GCJ-02 does not have. */
class FeatureWriterTest {
    private static final int X = 23_000_000;
    private static final int Y = 488_000_000;

    static Stream<Feature> features() {
        int[] ring = {X, Y, X + 1000, Y, X + 1000, Y + 1000, X, Y + 1000};
        Geometry ground = new Geometry.Ground(Shape.of(new int[][][] {{ring}}));
        Polygon piece = (Polygon) new GeometryFactory().toGeometry(new Envelope(X, X + 0.5, Y, Y + 0.5));
        return Stream.of(
                new Feature("ground", Map.of(), ground),
                new Feature("lines", Map.of(), new Geometry.Lines(List.of(ring))),
                new Feature("pieces", Map.of(), new Geometry.Pieces(List.of(piece))),
                new Feature("property", Map.of("before", ground), new Geometry.None()));
    }

    @ParameterizedTest
    @MethodSource("features")
    void what_a_system_has_no_ground_for_is_a_problem_before_the_first_byte(Feature feature) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();

        assertThatThrownBy(() -> FeatureWriter.writeFeature(response, feature, Coordinates.crs("outCrs", "GCJ02")))
                .isInstanceOf(ProblemException.class);
        assertThat(response.getContentAsByteArray()).isEmpty();

        FeatureWriter.writeFeature(response, feature, Crs.WGS84);
        assertThat(response.getContentAsString()).contains("\"" + feature.id() + "\"");
    }
}
