package org.gridward.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridward.geo.Crs;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The {@code crs} member of GeoJSON before RFC 7946, which dropped it; files with it are still written. The name stands
 * as in the file, or says what stands there instead of a name.
 */
record CrsMember(String name) {
    private static final Pattern EPSG = Pattern.compile(
            "(?:urn:(?:x-)?ogc:def:crs:|https?://www\\.opengis\\.net/def/crs/)?EPSG[:/][^:/]*[:/](\\d+)");
    private static final Pattern CRS84 =
            Pattern.compile("(?:urn:(?:x-)?ogc:def:crs:|https?://www\\.opengis\\.net/def/crs/)OGC[:/][^:/]*[:/]CRS84");

    /** Reads the value that the parser stands on; empty for null, which says nothing. */
    static Optional<CrsMember> read(JsonParser in) {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        String name = "(no name)";
        if (in.currentToken() != JsonToken.START_OBJECT) {
            in.skipChildren();
            return Optional.of(new CrsMember(name));
        }
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean properties = in.currentName().equals("properties");
            if (in.nextToken() == JsonToken.START_OBJECT && properties) {
                name = readName(in, name);
            } else {
                in.skipChildren();
            }
        }
        return Optional.of(new CrsMember(name));
    }

    private static String readName(JsonParser in, String otherwise) {
        String name = otherwise;
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = in.currentName().equals("name");
            if (in.nextToken() == JsonToken.VALUE_STRING && wanted) {
                name = in.getString();
            } else {
                in.skipChildren();
            }
        }
        return name;
    }

    boolean isSameAs(Crs crs) {
        return Crs.find(plainName())
                .filter(named -> named.name().equals(crs.name()))
                .isPresent();
    }

    /** {@code urn:ogc:def:crs:EPSG::4326} and its like as {@code EPSG:4326}. */
    private String plainName() {
        Matcher epsg = EPSG.matcher(name);
        if (epsg.matches()) {
            return "EPSG:" + epsg.group(1);
        }
        return CRS84.matcher(name).matches() ? "CRS84" : name;
    }
}
