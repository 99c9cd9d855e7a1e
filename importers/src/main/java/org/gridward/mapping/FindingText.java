package org.gridward.mapping;

import java.util.Collection;
import org.gridward.geo.CoordinateException;
import org.gridward.model.Attribute;
import org.gridward.model.GeometryText;
import org.gridward.model.Text;
import org.gridward.source.RawGeometry;

/** The sentences of this package's findings. */
final class FindingText {
    private static final int LISTED_NAMES = 12;
    private static final int SHOWN_LENGTH = 40;

    private FindingText() {}

    static Text missing(String column, Collection<String> names) {
        return new Text(
                "属性“" + column + "”没有值；该要素有：" + listed(names, "、", "无任何属性"),
                "The property \"" + column + "\" has no value; the feature has: " + listed(names, ", ", "no property"));
    }

    private static String listed(Collection<String> names, String separator, String none) {
        if (names.isEmpty()) {
            return none;
        }
        String first = String.join(
                separator,
                names.stream().limit(LISTED_NAMES).map(FindingText::shown).toList());
        return names.size() > LISTED_NAMES ? first + separator + "…" : first;
    }

    static Text unusable(String column, String value, int maxLength) {
        String shown = shown(value);
        return new Text(
                "属性“" + column + "”的值“" + shown + "”不可用：首尾有空白、含控制字符或不完整的字符，或超过 " + maxLength + " 个字符",
                "The value \"" + shown + "\" of the property \"" + column + "\" can't be used: it begins or ends with a"
                        + " blank, holds a control character or half a character, or is longer than " + maxLength
                        + " characters");
    }

    static Text wrongAttribute(String column, String value, Attribute.Type type) {
        String shown = shown(value);
        Text wanted = switch (type) {
            case TEXT -> new Text("文本", "a text");
            case INTEGER -> new Text("整数", "a whole number");
            case DECIMAL -> new Text("数", "a number");
            case BOOLEAN -> new Text("true 或 false", "true or false");
            case DATE -> new Text("日期，如 2026-11-24", "a day, such as 2026-11-24");
        };
        return new Text(
                "属性“" + column + "”的值“" + shown + "”不是" + wanted.zh(),
                "The value \"" + shown + "\" of the property \"" + column + "\" is not " + wanted.en());
    }

    /** A text of the file as it may be shown: short, and without what would steer a terminal. */
    private static String shown(String value) {
        String visible = value.replaceAll("[\\p{Cc}\\p{Cs}]", "\ufffd");
        return visible.length() > SHOWN_LENGTH ? visible.substring(0, SHOWN_LENGTH) + "…" : visible;
    }

    static Text duplicateCode(String code, FeatureRef first, FeatureRef second) {
        return new Text(
                "代码 " + code + " 在" + first.zh() + "和" + second.zh() + "中重复",
                "Code " + code + " stands twice: in " + first.en() + " and in " + second.en());
    }

    static Text wrongType(String type) {
        return new Text(
                "几何类型为 " + shown(type) + "；网格必须是 Polygon 或 MultiPolygon",
                "The geometry is a " + shown(type) + "; a grid must be a Polygon or MultiPolygon");
    }

    static Text malformed(RawGeometry.Malformed bad) {
        String zh = GeometryText.of(bad.problem());
        return new Text(
                "几何不符合 GeoJSON（第 " + bad.line() + " 行第 " + bad.column() + " 列）：" + zh,
                "The geometry breaks the rules of GeoJSON (line " + bad.line() + ", column " + bad.column() + "): "
                        + bad.detail());
    }

    static Text noGeometry() {
        return new Text("要素没有几何", "The feature has no geometry");
    }

    static Text badCoordinate(CoordinateException bad, VertexRef where) {
        String number = bad.field() + " = " + bad.value();
        return switch (bad.reason()) {
            case NOT_FINITE ->
                new Text(
                        where.zh() + "的坐标不是有限数：" + number,
                        "A coordinate is not a finite number: " + number + " at " + where.en());
            case OUT_OF_RANGE ->
                new Text(
                        where.zh() + "的坐标超出坐标系范围：" + number,
                        "A coordinate is out of its system's range: " + number + " at " + where.en());
        };
    }

    static Text openRing(VertexRef last) {
        return new Text(
                "环没有闭合，已用直线闭合：" + last.zh() + "不等于该环的第 1 个点",
                "A ring is not closed and was closed by a straight line: " + last.en() + " is not the ring's first");
    }

    static Text emptyShape() {
        return new Text("取整到 10⁻⁷ 度的格点后，图形没有面积", "Rounded to the lattice of 10⁻⁷ degree, nothing with an area is left");
    }

    static Text crossedRing() {
        return new Text("图形无效：边线自相交", "The shape is not valid: its line crosses itself");
    }

    static Text collapsedRings(int count) {
        return new Text(
                "取整到 10⁻⁷ 度的格点后，有 " + count + " 个环没有面积，已略去",
                "Rounded to the lattice of 10⁻⁷ degree, rings without an area are left out: " + count);
    }
}
