package org.gridward.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridward.draft.Drafts;
import org.gridward.geo.Shape;
import org.gridward.model.Assignment;
import org.gridward.model.Attribute;
import org.gridward.model.AttributeValue;
import org.gridward.model.Draft;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerKind;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.Scheme;
import org.gridward.model.UnionGrid;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.gridward.server.GridwardServer;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole server with a street of three small grids and the part made of two of them. In the second edition A gives its
 * east to the new A1, B has another name and value, and D, which lay apart, is gone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = GridwardServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ChangingServer.Filled.class)
@interface ChangingServer {
    class Filled implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        private static final int X = 1_214_900_000;
        private static final int Y = 312_300_000;
        private static final int UNIT = 1_000;

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path folder = Files.createTempDirectory("gridward-test");
                try (Database database = Database.open(DatabaseSettings.embedded(folder))) {
                    fill(new Drafts(database));
                }
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(
                                new MapPropertySource("filled folder", Map.of("gridward.data-dir", folder.toString())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void fill(Drafts drafts) {
            Draft first = drafts.create("一", null, Instant.parse("2020-01-01T00:00:00+08:00"));
            drafts.load(first.id(), "test", firstRows());
            drafts.publish(first.id());
            Draft second = drafts.create("二", null, Instant.parse("2021-01-01T00:00:00+08:00"));
            drafts.load(
                    second.id(),
                    "test",
                    List.of(
                            small("A", "RESIDENTIAL", ring(0, 0, 2, 0, 4, 0, 4, 10, 0, 10), 12),
                            small("A1", "RESIDENTIAL", ring(4, 0, 6, 0, 10, 0, 10, 10, 4, 10), 3),
                            small("B", "BLANK", ring(10, 0, 20, 0, 20, 10, 10, 10), 5, "乙片"),
                            new Grid(
                                    0,
                                    "street",
                                    "S",
                                    null,
                                    "重庆路街道",
                                    null,
                                    ring(
                                            0, 0, 2, 0, 4, 0, 6, 0, 10, 0, 20, 0, 30, 0, 30, 10, 20, 10, 10, 10, 4, 10,
                                            0, 10))));
            drafts.remove(second.id(), new Grid(0, "free", "D", null, "", null, ring(0, 0, 1, 0, 1, 1)).key());
            drafts.publish(second.id());
        }

        private static List<Row> firstRows() {
            List<Row> rows = new ArrayList<>(List.of(
                    new Layer("street", "街镇", null, LayerPolicy.DISJOINT, List.of()),
                    new Layer("small", "小网格", "street", LayerPolicy.TILES_PARENT, List.of("RESIDENTIAL", "BLANK"))
                            .withAttributes(List.of(
                                    new Attribute("households", Attribute.Type.INTEGER, "户", true),
                                    new Attribute("code", Attribute.Type.TEXT, null, false),
                                    new Attribute("hectares", Attribute.Type.DECIMAL, "ha", true))),
                    Layer.union("part", "片区", "small"),
                    new Layer("free", "叠加", null, LayerPolicy.FREE, List.of()),
                    new Grid(
                            0,
                            "street",
                            "S",
                            null,
                            "重庆路街道",
                            null,
                            ring(0, 0, 10, 0, 20, 0, 30, 0, 30, 10, 20, 10, 10, 10, 0, 10)),
                    small("A", "RESIDENTIAL", ring(0, 0, 10, 0, 10, 10, 0, 10), 12),
                    small("B", "BLANK", ring(10, 0, 20, 0, 20, 10, 10, 10), 4),
                    small("C", "RESIDENTIAL", ring(20, 0, 30, 0, 30, 10, 20, 10), 7),
                    new Grid(0, "free", "D", null, "疏导点", null, ring(100, 0, 110, 0, 110, 10)),
                    new UnionGrid("part", "P", "第一片区", List.of("B", "C"))));
            rows.add(new Unit("HQ", "城管大队", UnitKind.BUREAU, null, null));
            rows.add(new Unit("SQ-P", "片区工作站", UnitKind.SQUAD, "HQ", null));
            rows.add(new Unit("SQ-A", "甲中队", UnitKind.SQUAD, "HQ", null));
            rows.add(new Assignment("SQ-A", "small", "A", Role.OWNER));
            rows.add(new Assignment("SQ-P", "part", "P", Role.OWNER));
            rows.add(new Scheme(
                    "X",
                    "方案",
                    "street",
                    Set.of(),
                    LocalDate.of(2020, 1, 1),
                    null,
                    ZoneId.of("Asia/Shanghai"),
                    List.of(new LayerKind("small", "RESIDENTIAL"), new LayerKind("part", null)),
                    "street"));
            return rows;
        }

        private static Grid small(String code, String kind, Shape shape, int households, String... name) {
            return new Grid(0, "small", code, kind, name.length == 0 ? code : name[0], "S", shape)
                    .withAttributes(Map.of(
                            "households",
                            AttributeValue.of(households),
                            "code",
                            AttributeValue.of("内部-" + code),
                            "hectares",
                            AttributeValue.of(new BigDecimal("0.30000000000000001"))));
        }

        private static Shape ring(int... units) {
            int[] ring = new int[units.length];
            for (int i = 0; i < units.length; i++) {
                ring[i] = (i % 2 == 0 ? X : Y) + units[i] * UNIT;
            }
            return Shape.of(new int[][][] {{ring}});
        }
    }
}
