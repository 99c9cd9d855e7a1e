package org.gridward.planning;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridward.geo.Line;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.gridward.model.AttributeValue;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;

/** Completes the description of the API where a record does not tell it: geometries, and the names of operations. */
@Component
class OperationDocs implements OpenApiCustomizer {
    private static final String NAME = "operation";

    static {
        Schema<?> position = new ArraySchema().items(new NumberSchema());
        Schema<?> line = new ArraySchema().items(position);
        SpringDocUtils.getConfig()
                .replaceWithSchema(Position.class, geometry("Point", position))
                .replaceWithSchema(Line.class, geometry("LineString", line))
                .replaceWithSchema(
                        Shape.class,
                        geometry("Polygon", new ArraySchema().items(line))
                                .description("GeoJSON Polygon or MultiPolygon"))
                .replaceWithSchema(AttributeValue.class, new Schema<>().description("A text, a number, true or false"));
    }

    private static Schema<?> geometry(String type, Schema<?> coordinates) {
        return new ObjectSchema()
                .description("GeoJSON " + type)
                .addProperty("type", new StringSchema().example(type))
                .addProperty("coordinates", coordinates);
    }

    @Override
    public void customise(OpenAPI api) {
        List<String> names = new ArrayList<>(OperationKinds.listNames());
        names.addAll(List.of("put", "remove", "mend", "load"));
        names.stream()
                .map(name -> api.getComponents().getSchemas().get(name))
                .filter(schema -> schema != null)
                .forEach(OperationDocs::addName);
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the library's own types are raw
    private static void addName(Schema schema) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        properties.put(NAME, new StringSchema()._enum(List.of(schema.getName())));
        if (schema.getProperties() != null) {
            properties.putAll(schema.getProperties());
        }
        schema.setProperties(properties);
        schema.addRequiredItem(NAME);
    }
}
