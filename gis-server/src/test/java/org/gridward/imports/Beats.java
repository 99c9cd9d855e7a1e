package org.gridward.imports;

import java.util.Locale;

/** Mappings and files of small square grids far from the sample, or in it. */
public final class Beats {
    private Beats() {}

    public static String mapping(String layer, String file) {
        return """
                {"title": "巡逻网格", "layers": [
                  {"layer": "%s", "file": "%s", "codeField": "code", "nameField": "name", "units": "same",
                   "unitPrefix": "%s-"}
                ]}
                """.formatted(layer, file, layer.toUpperCase(Locale.ROOT));
    }

    /** Squares of about 100 m in a row. */
    public static String squares(int count, double lon, double lat) {
        StringBuilder json = new StringBuilder("{\"type\": \"FeatureCollection\", \"features\": [");
        for (int i = 0; i < count; i++) {
            json.append(i == 0 ? "" : ",").append(square("B" + i, "", lon + i * 0.001, lat, 0.001));
        }
        return json.append("]}").toString();
    }

    public static String square(String code, String more, double lon, double lat, double size) {
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"name\":\"网格 %s\"%s},\"geometry\":{\"type\":\"Polygon\","
                        + "\"coordinates\":[[[%.7f,%.7f],[%.7f,%.7f],[%.7f,%.7f],[%.7f,%.7f],[%.7f,%.7f]]]}}",
                code,
                code,
                more,
                lon,
                lat,
                lon + size,
                lat,
                lon + size,
                lat + size,
                lon,
                lat + size,
                lon,
                lat);
    }
}
