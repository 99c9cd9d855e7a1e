package org.gridward.http;

import java.util.function.Function;
import org.gridward.model.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** JSON bodies that are read token by token, because what they hold depends on what they say. */
public final class JsonBody {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonBody() {}

    /**
     * What the reading makes of the body, which must end where the reading does.
     *
     * @param reading gets a parser that stands on the first token
     * @throws ProblemException also for what is no JSON
     */
    public static <T> T read(byte[] body, Function<JsonParser, T> reading) {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (in.nextToken() == null) {
                throw ProblemException.invalidBody(null, null, new Text("缺少请求体", "The body is missing"));
            }
            T read = reading.apply(in);
            if (in.nextToken() != null) {
                throw ProblemException.invalidBody(
                        null,
                        null,
                        new Text(
                                "JSON 之后还有内容" + Geometries.placeOf(in.currentTokenLocation()),
                                "There is more after the JSON" + Geometries.placeOf(in.currentTokenLocation())));
            }
            return read;
        } catch (JacksonException fault) {
            throw BodyFaults.tell(fault);
        }
    }
}
