package org.gridward.sample;

import java.util.List;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * The streets of the sample {@code huangpu}, by code.
 *
 * @param letter in {@link HuangpuPicture}
 * @param oldCode before the two districts were joined; these numbers are invented, for the real ones were not found
 * @param squad code of its squad, behind the district's letters
 */
record HuangpuStreet(
        char letter, String district, String code, @Nullable String oldCode, String name, String squad) {
    static final List<HuangpuStreet> ALL = List.of(
            new HuangpuStreet('N', "HP", "310101002", null, "南京东路街道", "NANJINGDONGLU"),
            new HuangpuStreet('W', "HP", "310101013", null, "外滩街道", "WAITAN"),
            new HuangpuStreet('B', "HP", "310101015", null, "半淞园路街道", "BANSONGYUANLU"),
            new HuangpuStreet('X', "HP", "310101017", null, "小东门街道", "XIAODONGMEN"),
            new HuangpuStreet('Y', "HP", "310101018", null, "豫园街道", "YUYUAN"),
            new HuangpuStreet('L', "HP", "310101019", null, "老西门街道", "LAOXIMEN"),
            new HuangpuStreet('U', "HP", "310101020", "310103001", "五里桥街道", "WULIQIAO"),
            new HuangpuStreet('D', "HP", "310101021", "310103002", "打浦桥街道", "DAPUQIAO"),
            new HuangpuStreet('H', "HP", "310101022", "310103003", "淮海中路街道", "HUAIHAIZHONGLU"),
            new HuangpuStreet('R', "HP", "310101023", "310103004", "瑞金二路街道", "RUIJINERLU"),
            new HuangpuStreet('T', "XH", "310104003", null, "天平路街道", "TIANPINGLU"),
            new HuangpuStreet('F', "XH", "310104004", null, "湖南路街道", "HUNANLU"),
            new HuangpuStreet('J', "JA", "310106012", null, "南京西路街道", "NANJINGXILU"));

    static final List<Layout.District> DISTRICTS = List.of(
            new Layout.District("310101", "黄浦区"),
            new Layout.District("310104", "徐汇区"),
            new Layout.District("310106", "静安区"));

    static HuangpuStreet get(char letter) {
        return ALL.stream()
                .filter(street -> street.letter == letter)
                .findFirst()
                .orElseThrow();
    }

    /** From 1 on. */
    int districtNumber() {
        return List.of("HP", "XH", "JA").indexOf(district) + 1;
    }

    String districtName() {
        return DISTRICTS.get(districtNumber() - 1).name();
    }

    String unit() {
        return district + "-" + squad;
    }

    /** Its squad as it is under a bureau, without shifts. */
    Unit squadUnder(String bureau, String authority) {
        return new Unit(unit(), name + "城管中队", UnitKind.SQUAD, bureau, authority);
    }
}
