package org.gridward.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gridward.geo.Crs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeoJsonSourceTest {
    private static final String SQUARE = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}";

    private static List<RawFeature> read(String name) {
        try (GeoJsonSource source = GeoJsonSource.open(Cases.file(name), Crs.WGS84)) {
            List<RawFeature> features = new ArrayList<>();
            source.forEachRemaining(features::add);
            return features;
        }
    }

    private static List<RawFeature> readText(byte[] text) {
        try (GeoJsonSource source = GeoJsonSource.open(new ByteArrayInputStream(text), Crs.WGS84)) {
            List<RawFeature> features = new ArrayList<>();
            source.forEachRemaining(features::add);
            return features;
        }
    }

    private static List<RawFeature> readText(String text) {
        return readText(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SourceException fault(String text) {
        return catchThrowableOfType(SourceException.class, () -> readText(text));
    }

    private static List<String> values(String name, String property) {
        return read(name).stream().map(f -> f.properties().get(property)).toList();
    }

    @Test
    void featuresCarryTheirIndexAndLine() {
        assertThat(read("two-beats.geojson")).extracting(RawFeature::index).containsExactly(1, 2);
        assertThat(read("two-beats.geojson")).extracting(RawFeature::line).containsExactly(2, 3);
    }

    @Test
    void numbersKeepTheTextTheyHaveInTheFile() {
        assertThat(values("codes-as-numbers.geojson", "BEAT"))
                .containsExactly("310101", "100000000000", "00123", "1.50", "true");
    }

    @Test
    void propertiesKeepTheirOrderAndLoseNullsAndNests() {
        List<RawFeature> features = readText("{\"type\":\"Feature\",\"geometry\":null,\"properties\":"
                + "{\"z\":\"1\",\"a\":null,\"n\":{\"x\":[1,2]},\"l\":[{}],\"b\":2}}");
        assertThat(features.get(0).properties().entrySet())
                .extracting(Object::toString)
                .containsExactly("z=1", "b=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"type-after-features", "single-feature", "old-crs84", "old-epsg4326-last"})
    void membersMayStandInAnyOrder(String name) {
        List<RawFeature> features = read(name + ".geojson");
        assertThat(features).hasSize(1);
        assertThat(features.get(0).properties()).containsEntry("BEAT", "B1");
        assertThat(features.get(0).geometry())
                .isInstanceOfSatisfying(
                        RawGeometry.Polygons.class,
                        p -> assertThat(p.shape().vertexCount()).isEqualTo(5));
    }

    @Test
    void aCollectionMayHavePropertiesAndAGeometryOfItsOwn() {
        assertThat(readText("{\"properties\":{\"a\":1},\"geometry\":5,\"type\":\"FeatureCollection\",\"features\":[]}"))
                .isEmpty();
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        String text = "\ufeff{\"type\":\"Feature\",\"properties\":{},\"geometry\":" + SQUARE + "}";
        assertThat(readText(text)).hasSize(1);
    }

    @Test
    void utf16IsRead() {
        String text = "{\"type\":\"Feature\",\"properties\":{\"名\":\"黄浦\"},\"geometry\":null}";
        assertThat(readText(text.getBytes(StandardCharsets.UTF_16LE)).get(0).properties())
                .containsEntry("名", "黄浦");
    }

    @Test
    void anotherCharacterSetIsNoJson() {
        byte[] gbk = "{\"type\":\"Feature\",\"properties\":{\"n\":\"黄浦\"},\"geometry\":null}"
                .getBytes(Charset.forName("GBK"));
        assertThatThrownBy(() -> readText(gbk))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.reason()).isEqualTo(SourceException.Reason.SYNTAX));
    }

    @Test
    void nanIsNoJsonAndTheFaultSaysWhere() {
        assertThatThrownBy(() -> read("nan.geojson")).isInstanceOfSatisfying(SourceException.class, e -> {
            assertThat(e.reason()).isEqualTo(SourceException.Reason.SYNTAX);
            assertThat(e.line()).isEqualTo(3);
            assertThat(e.column()).isBetween(90, 110);
            assertThat(e.detail()).contains("NaN").doesNotContain("Source");
        });
    }

    @Test
    void aTruncatedFileIsAFaultAfterItsWholeFeatures() {
        try (GeoJsonSource source = GeoJsonSource.open(Cases.file("truncated.geojson"), Crs.WGS84)) {
            assertThat(source.next().properties()).containsEntry("BEAT", "B1");
            assertThatThrownBy(source::hasNext)
                    .isInstanceOfSatisfying(
                            SourceException.class, e -> assertThat(e.line()).isEqualTo(3));
        }
    }

    @Test
    void aNumberBeyondDoubleComesOutInfinite() {
        RawGeometry.Polygons polygons =
                (RawGeometry.Polygons) read("infinite.geojson").get(0).geometry();
        assertThat(polygons.shape().polygons()[0][0][2]).isInfinite();
    }

    @Test
    void otherGeometriesAreNamedAndTheRestIsRead() {
        assertThat(read("point.geojson"))
                .extracting(f -> f.geometry() instanceof RawGeometry.OtherType other ? other.type() : "ground")
                .containsExactly("Point", "LineString", "GeometryCollection", "ground");
    }

    @Test
    void malformedGeometriesAreToldWithTheirPlaceAndTheRestIsRead() {
        List<RawFeature> features = read("malformed.geojson");
        assertThat(features).extracting(f -> f.properties().get("BEAT")).containsExactly("B1", "B2", "B3", "B4");
        assertThat(features.subList(0, 3))
                .allSatisfy(f -> assertThat(f.geometry()).isInstanceOfSatisfying(RawGeometry.Malformed.class, bad -> {
                    assertThat(bad.line()).isEqualTo(f.line());
                    assertThat(bad.column()).isGreaterThan(20);
                }));
        assertThat(features.get(3).geometry()).isInstanceOf(RawGeometry.Polygons.class);
    }

    @Test
    void anAbsentGeometryIsNoFault() {
        assertThat(read("no-geometry.geojson"))
                .extracting(f -> f.geometry() instanceof RawGeometry.Absent)
                .containsExactly(true, true, false);
    }

    @Test
    void aContradictingCrsIsAFault() {
        assertThatThrownBy(() -> read("old-web-mercator.geojson")).isInstanceOfSatisfying(SourceException.class, e -> {
            assertThat(e.reason()).isEqualTo(SourceException.Reason.OTHER_CRS);
            assertThat(e.detail()).isEqualTo("urn:ogc:def:crs:EPSG::3857");
            assertThat(e.line()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:ogc:def:crs:OGC:1.3:CRS84",
                "urn:ogc:def:crs:OGC::CRS84",
                "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
                "urn:ogc:def:crs:EPSG::4326",
                "urn:ogc:def:crs:EPSG:6.9:4326",
                "http://www.opengis.net/def/crs/EPSG/0/4326",
                "EPSG:4326",
                "EPSG:4490"
            })
    void anOldCrsThatMeansWgs84Agrees(String name) {
        assertThat(readText("{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\""
                        + name + "\"}},\"features\":[]}"))
                .isEmpty();
    }

    @Test
    void aCrsThatAgreesWithTheDeclaredOneIsNoFault() {
        try (GeoJsonSource source = GeoJsonSource.open(Cases.file("old-web-mercator.geojson"), Crs.get("EPSG:3857"))) {
            assertThat(source.hasNext()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"link\",\"properties\":{\"href\":\"x\"}}", "\"EPSG:4326\"", "{}", "7"})
    void aCrsThatNamesNothingIsAFault(String crs) {
        assertThat(fault("{\"type\":\"FeatureCollection\",\"crs\":" + crs + ",\"features\":[]}")
                        .reason())
                .isEqualTo(SourceException.Reason.OTHER_CRS);
    }

    @Test
    void aNullCrsSaysNothing() {
        assertThat(readText("{\"type\":\"FeatureCollection\",\"crs\":null,\"features\":[]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | EMPTY_FILE",
                "[] | NO_OBJECT",
                "5 | NO_OBJECT",
                "{} | OTHER_TYPE",
                "{\"type\":\"FeatureCollection\"} | WITHOUT_FEATURES",
                "{\"features\":[]} | OTHER_TYPE",
                "{\"type\":\"Topology\",\"features\":[]} | OTHER_TYPE",
                "{\"type\":\"Feature\",\"features\":[]} | OTHER_TYPE",
                "{\"type\":\"Polygon\",\"coordinates\":[]} | OTHER_TYPE",
                "{\"type\":\"FeatureCollection\",\"features\":{}} | NO_FEATURE_LIST",
                "{\"type\":\"FeatureCollection\",\"features\":[5]} | NO_FEATURE",
                "{\"type\":\"FeatureCollection\",\"features\":[]} {} | TRAILING_TEXT"
            })
    void goodJsonThatIsNoGeoJsonIsAFault(String text, SourceException.Reason reason) {
        assertThat(fault(text).reason()).isEqualTo(reason);
    }

    @Test
    void aMemberThatStandsTwiceIsAFault() {
        SourceException twice = fault("{\"type\":\"FeatureCollection\",\"features\":[\n"
                + "{\"properties\":{\"BEAT\":\"B1\",\"BEAT\":\"B2\"},\"geometry\":null}]}");
        assertThat(twice.reason()).isEqualTo(SourceException.Reason.SYNTAX);
        assertThat(twice.line()).isEqualTo(2);
    }

    @Test
    void aDeeplyNestedTextIsAFault() {
        assertThat(fault("{\"x\":" + "[".repeat(20_000)).reason()).isEqualTo(SourceException.Reason.SYNTAX);
    }

    @Test
    void aFeatureWithCountlessPropertiesIsAFault() {
        StringBuilder text = new StringBuilder("{\"type\":\"Feature\",\"properties\":{\"p\":1");
        for (int i = 0; i < 1_000; i++) {
            text.append(",\"p").append(i).append("\":1");
        }
        assertThat(fault(text + "}}").detail()).contains("1000 properties");
    }

    @Test
    void aMissingFileAndAFolderAreFaults(@TempDir Path folder) {
        assertThatThrownBy(() -> GeoJsonSource.open(folder.resolve("gone.geojson"), Crs.WGS84))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.reason()).isEqualTo(SourceException.Reason.NOT_FOUND));
        assertThatThrownBy(() -> GeoJsonSource.open(folder, Crs.WGS84))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        e -> assertThat(e.reason()).isEqualTo(SourceException.Reason.UNREADABLE));
    }

    @Test
    void theStreamIsClosedAlsoWhenItsBeginningIsBad() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream text = new ByteArrayInputStream("[]".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        assertThatThrownBy(() -> GeoJsonSource.open(text, Crs.WGS84)).isInstanceOf(SourceException.class);
        assertThat(closed).isTrue();
    }

    /** The text never ends, so a reader that wanted to see its end first would not come back. */
    @Test
    void featuresAreGivenOutBeforeTheEndIsRead() {
        String feature =
                "{\"type\":\"Feature\",\"properties\":{\"a\":\"" + "x".repeat(1_000) + "\"},\"geometry\":null}";
        EndlessText endless =
                new EndlessText("{\"type\":\"FeatureCollection\",\"features\":[" + feature, "," + feature);
        try (GeoJsonSource source = GeoJsonSource.open(endless, Crs.WGS84)) {
            for (int i = 1; i <= 50_000; i++) {
                assertThat(source.next().index()).isEqualTo(i);
            }
        }
    }

    /** A beginning, then the same piece for ever. */
    private static final class EndlessText extends InputStream {
        private byte[] piece;
        private final byte[] again;
        private int at;

        EndlessText(String beginning, String again) {
            this.piece = beginning.getBytes(StandardCharsets.UTF_8);
            this.again = again.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            if (at == piece.length) {
                piece = again;
                at = 0;
            }
            return piece[at++];
        }
    }
}
