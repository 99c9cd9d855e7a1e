package org.gridward.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridward.geo.Line;
import org.gridward.geo.Shape;
import org.gridward.model.AttributeValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Records of the model as canonical JSON: members in the order of the components, absent when null or an empty list;
 * lines and rings as arrays of lattice steps. Reading throws when the text is no such JSON.
 */
final class RecordText {
    private RecordText() {}

    static String write(Record record) {
        return JsonColumn.write(out -> writeValue(out, record));
    }

    private static void writeValue(JsonGenerator out, @Nullable Object value) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof AttributeValue attribute) {
            AttributeText.write(out, attribute);
        } else if (value instanceof Optional<?> optional) {
            writeValue(out, optional.orElse(null));
        } else if (value instanceof Line line) {
            out.writeArray(line.toArray(), 0, 2 * line.vertexCount());
        } else if (value instanceof Shape shape) {
            writeShape(out, shape);
        } else if (value instanceof Collection<?> list) {
            out.writeStartArray();
            list.forEach(element -> writeValue(out, element));
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            map.forEach((name, element) -> writeMember(out, (String) name, element));
            out.writeEndObject();
        } else if (value instanceof Record record) {
            writeRecord(out, record);
        } else {
            out.writeString(value.toString()); // texts and enums
        }
    }

    private static void writeMember(JsonGenerator out, String name, @Nullable Object value) {
        out.writeName(name);
        writeValue(out, value);
    }

    private static void writeRecord(JsonGenerator out, Record record) {
        out.writeStartObject();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = get(component, record);
            if (value != null && !(value instanceof Collection<?> list && list.isEmpty())) {
                writeMember(out, component.getName(), value);
            }
        }
        out.writeEndObject();
    }

    private static @Nullable Object get(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }

    private static void writeShape(JsonGenerator out, Shape shape) {
        out.writeStartArray();
        for (int p = 0; p < shape.polygonCount(); p++) {
            out.writeStartArray();
            for (int r = 0; r < shape.ringCount(p); r++) {
                int[] ring = shape.ring(p, r);
                out.writeArray(ring, 0, ring.length);
            }
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    static <R extends Record> R read(Class<R> type, String text) {
        return type.cast(Objects.requireNonNull(convert(type, JsonColumn.readTree(text))));
    }

    private static @Nullable Object convert(Type type, @Nullable Object value) {
        if (type instanceof ParameterizedType generic) {
            return convertGeneric(generic, value);
        }
        Class<?> plain = (Class<?>) type;
        if (value == null) {
            return null;
        } else if (plain.isRecord() && value instanceof Map<?, ?> members) {
            return build(plain, members);
        } else if (plain == int.class || plain == Integer.class) {
            return ((BigDecimal) value).intValueExact();
        } else if (plain == long.class) {
            return ((BigDecimal) value).longValueExact();
        } else if (plain == double.class) {
            return ((BigDecimal) value).doubleValue();
        } else if (plain == boolean.class) {
            return value;
        } else if (plain == Line.class) {
            return Line.of(steps(value));
        } else if (plain == Shape.class) {
            return shape((List<?>) value);
        } else if (plain == AttributeValue.class) {
            return attribute(value);
        } else if (plain == LocalTime.class) {
            return LocalTime.parse((String) value);
        } else if (plain.isEnum()) {
            return constant(plain, value);
        }
        return plain.cast(value);
    }

    private static Object convertGeneric(ParameterizedType type, @Nullable Object value) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return Optional.ofNullable(convert(arguments[0], value));
        } else if (type.getRawType() == SortedMap.class) {
            SortedMap<String, @Nullable Object> map = new TreeMap<>();
            if (value instanceof Map<?, ?> members) {
                members.forEach((name, member) -> map.put((String) name, convert(arguments[1], member)));
            }
            return map;
        }
        List<@Nullable Object> list = new ArrayList<>();
        if (value instanceof List<?> elements) {
            elements.forEach(element -> list.add(convert(arguments[0], element)));
        }
        return list;
    }

    private static Object build(Class<?> type, Map<?, ?> members) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = convert(components[i].getGenericType(), members.get(components[i].getName()));
        }
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.toString(), e);
        }
    }

    private static int[] steps(Object list) {
        return ((List<?>) list)
                .stream().mapToInt(step -> ((BigDecimal) step).intValueExact()).toArray();
    }

    private static Shape shape(List<?> polygons) {
        return Shape.of(polygons.stream()
                .map(rings -> ((List<?>) rings).stream().map(RecordText::steps).toArray(int[][]::new))
                .toArray(int[][][]::new));
    }

    private static AttributeValue attribute(Object value) {
        if (value instanceof BigDecimal number) {
            return AttributeValue.of(number);
        }
        return value instanceof Boolean bool ? AttributeValue.of(bool) : AttributeValue.of((String) value);
    }

    private static Object constant(Class<?> type, Object name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is no " + type.getSimpleName()));
    }
}
