package org.gridward.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.JsonParserDelegate;

/**
 * A parser that remembers the {@code type} of the geometry that is read through it. The reading of a Point's coordinates
 * as a polygon's fails before the type is seen, and 'is a Point' helps more than 'must be nested'.
 */
final class GeometryType extends JsonParserDelegate {
    private final int depth;
    private @Nullable String type;

    /** The parser stands on the geometry's opening brace, which made it {@code depth} deep. */
    GeometryType(JsonParser in, int depth) {
        super(in);
        this.depth = depth;
    }

    @Override
    public JsonToken nextToken() {
        JsonToken token = super.nextToken();
        if (token == JsonToken.VALUE_STRING
                && streamReadContext().getNestingDepth() == depth
                && "type".equals(currentName())) {
            type = getString();
        }
        return token;
    }

    /** The type, when it is none that can be ground. */
    Optional<String> findOther() {
        return Optional.ofNullable(type).filter(t -> !t.equals("Polygon") && !t.equals("MultiPolygon"));
    }
}
