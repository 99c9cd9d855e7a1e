package org.gridward.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.gridward.geo.CoordinateException;
import org.gridward.geo.Crs;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes answers that hold geometries as members, in the system that was asked for. */
public final class JsonAnswer {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonAnswer() {}

    /** @param members see {@link JsonValues} */
    public static void write(HttpServletResponse response, Map<String, ?> members, Crs crs) throws IOException {
        // whole before the first byte goes out, because afterwards a problem can't be said any more
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), body)) {
            JsonValues.write(out, members, crs);
        } catch (CoordinateException outside) {
            throw FeatureWriter.outside(crs);
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        body.writeTo(response.getOutputStream());
    }
}
