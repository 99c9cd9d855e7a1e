package org.gridward.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridward.geo.Shape;
import org.gridward.model.Assignment;
import org.gridward.model.Grid;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.SchemeTerms;

/** The sample {@code huangpu}: two districts until 2011, one since, and its linkage scheme of 2012. */
final class Huangpu {
    private static final LocalDate JOINED = LocalDate.of(2011, 6, 8);
    private static final String DISTRICTS_NOTE = "撤二建一的日期及原卢湾区各街道的代码未经核实。"
            + " / The day on which the districts were joined and the codes of Luwan's streets are not verified.";
    private static final String SCHEME_NOTE = "联动小组、新开河五个中队、特别管理区中队的名单以及班次时间为推断或虚构。"
            + " / Who is in which linkage group, which five squads act at Xinkaihe, the names of the commercial and scenic"
            + " squads and the hours of shifts are inferred or invented.";

    private Huangpu() {}

    static SampleCity make() {
        HuangpuGround ground = new HuangpuGround();
        RowBook bodies = new RowBook()
                .addAll(Shanghai.rows())
                .addAll(HuangpuUnits.rows())
                .addAll(new HuangpuRules(ground).rows())
                .addAll(new HuangpuBorders(ground).rows());
        return new SampleCity(
                "sample:huangpu",
                "黄浦示例 (mini-Huangpu)",
                List.of(
                        SampleEdition.from(
                                LocalDate.of(2009, 1, 1),
                                "黄浦区与卢湾区",
                                DISTRICTS_NOTE,
                                () -> early(ground, true).iterator()),
                        SampleEdition.from(
                                JOINED,
                                "撤二建一后的黄浦区",
                                DISTRICTS_NOTE,
                                () -> early(ground, false).iterator()),
                        SampleEdition.from(
                                LocalDate.of(2012, 1, 1), "黄浦区区域联动", SCHEME_NOTE, ground.rows(bodies.list()))));
    }

    /** Districts, streets and their squads, before there was a scheme. */
    private static List<Row> early(HuangpuGround ground, boolean apart) {
        RowBook rows =
                new RowBook().addAll(Shanghai.rows()).add(Shanghai.DISTRICT).add(Shanghai.STREET);
        rows.add(Shanghai.districtBureau("HP", "黄浦区"))
                .add(Shanghai.districtBureau("XH", "徐汇区"))
                .add(Shanghai.districtBureau("JA", "静安区"));
        if (apart) {
            rows.add(Shanghai.districtBureau("LW", "卢湾区")).add(scheme("LW", "卢湾区方案（尚未启用）", true));
        }
        rows.add(scheme("HP", "黄浦区区域联动方案", apart));
        for (HuangpuStreet street : HuangpuStreet.ALL) {
            boolean luwan = isLuwan(street, apart);
            String bureau = luwan ? "LW" : street.district();
            String law = Shanghai.bureauLaw(luwan ? "卢湾区" : street.districtName());
            rows.add(grid("street", code(street, apart), street.name(), ground.street(street.letter())));
            rows.add(street.squadUnder(bureau + "-CG", law));
            rows.add(new Assignment(street.unit(), "street", code(street, apart), Role.OWNER));
        }
        addDistricts(ground, apart, rows);
        return rows.list();
    }

    private static void addDistricts(HuangpuGround ground, boolean apart, RowBook rows) {
        List<String> codes = HuangpuStreet.ALL.stream()
                .map(street -> code(street, apart).substring(0, 6))
                .distinct()
                .toList();
        List<Shape> shapes = ground.rows(List.of())
                .groundOfStreets(street -> street == 0
                        ? 0
                        : codes.indexOf(code(HuangpuStreet.ALL.get(street - 1), apart)
                                        .substring(0, 6))
                                + 1);
        for (int d = 0; d < codes.size(); d++) {
            String code = codes.get(d);
            String name = HuangpuStreet.DISTRICTS.stream()
                    .filter(district -> district.code().equals(code))
                    .map(Layout.District::name)
                    .findFirst()
                    .orElse("卢湾区");
            rows.add(grid("district", code, name, shapes.get(d)));
        }
    }

    private static Grid grid(String layer, String code, String name, Shape shape) {
        String parent = layer.equals("street") ? code.substring(0, 6) : null;
        return new Grid(Grid.UNNUMBERED, layer, code, null, name, parent, shape);
    }

    private static Row scheme(String letters, String name, boolean apart) {
        Set<String> streets = HuangpuStreet.ALL.stream()
                .filter(street -> (isLuwan(street, apart) ? "LW" : street.district()).equals(letters))
                .map(street -> code(street, apart))
                .collect(Collectors.toSet());
        return HuangpuRules.scheme(letters, name, streets, SchemeTerms.USUAL);
    }

    private static boolean isLuwan(HuangpuStreet street, boolean apart) {
        return apart && street.oldCode() != null;
    }

    private static String code(HuangpuStreet street, boolean apart) {
        return isLuwan(street, apart) ? Objects.requireNonNull(street.oldCode()) : street.code();
    }
}
