package org.gridward.model;

import org.gridward.geo.GeoJsonException.Problem;

/** In Chinese what {@code GeoJsonException} says in English. */
public final class GeometryText {
    private GeometryText() {}

    public static String of(Problem problem) {
        return switch (problem) {
            case NO_OBJECT -> "几何须为对象";
            case OTHER_TYPE -> "几何的类型不对，或没有坐标";
            case OTHER_NESTING -> "坐标的嵌套层次与几何的类型不符";
            case TOO_MANY_VERTICES -> "一个几何的顶点过多";
            case NO_NUMBER -> "一个位置须为两个或三个数";
            case NO_POSITION -> "环中只能有位置";
            case SHORT_RING -> "环至少要有四个位置，且首尾相同";
            case SHORT_LINE -> "线至少要有两个不同的位置";
        };
    }
}
