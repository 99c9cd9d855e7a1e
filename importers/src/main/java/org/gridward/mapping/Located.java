package org.gridward.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridward.model.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A value of a small JSON file with its place in the text.
 *
 * @param value a Map of names, a List, a String, a Double, a Boolean, or {@link #NULL}
 */
record Located(Object value, int line, int column) {
    static final Object NULL = new Object();

    private static final int MAX_BYTES = 1_000_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(MAX_BYTES)
                    .maxNestingDepth(20)
                    .build())
            .build();

    /** @throws MappingFileException when the file can't be read or is no JSON */
    static Located read(Path file, String name) {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), bytes(file))) {
            in.nextToken();
            Located root = read(in);
            if (in.nextToken() != null) {
                Located end = new Located(
                        NULL,
                        in.currentTokenLocation().getLineNr(),
                        in.currentTokenLocation().getColumnNr());
                throw new MappingFileException(
                        name, end, "", new Text("结尾之后还有内容", "Nothing may follow the closing brace"));
            }
            return root;
        } catch (NoSuchFileException e) {
            throw new MappingFileException(name, 0, 0, "", new Text("文件不存在", "There is no such file"));
        } catch (IOException e) {
            throw new MappingFileException(name, 0, 0, "", new Text("无法读取", "It can't be read: " + e));
        } catch (JacksonException e) {
            throw noJson(name, e);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(MAX_BYTES + 1);
        }
    }

    private static MappingFileException noJson(String name, JacksonException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return new MappingFileException(
                name, line, column, "", new Text("不是有效的 JSON", "It is not valid JSON: " + e.getOriginalMessage()));
    }

    private static Located read(JsonParser in) {
        int line = in.currentTokenLocation().getLineNr();
        int column = in.currentTokenLocation().getColumnNr();
        return new Located(value(in), line, column);
    }

    private static Object value(JsonParser in) {
        JsonToken token = in.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Located> members = new LinkedHashMap<>();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                in.nextToken();
                members.put(name, read(in));
            }
            return members;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Located> entries = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                entries.add(read(in));
            }
            return entries;
        }
        if (token == JsonToken.VALUE_STRING) {
            return in.getString();
        }
        if (token != null && token.isNumeric()) {
            return in.getDoubleValue();
        }
        return token == JsonToken.VALUE_TRUE ? Boolean.TRUE : token == JsonToken.VALUE_FALSE ? Boolean.FALSE : NULL;
    }
}
