package org.gridward.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridward.geo.Position;
import org.jspecify.annotations.Nullable;

/**
 * Makes a row, or a record inside it, of what {@link RowMembers} would say of it, with texts, numbers, truths, maps and
 * lists as JSON has them, and shapes, lines and positions as they are. A member that is left out is as usual, null, empty,
 * false, or an error, as its declaration wants; a member that the record does not have is an error.
 */
public final class RowReader {
    /** Of these a client says what differs from what is usual. */
    private static final Map<Class<?>, Record> USUAL =
            Map.of(SchemeTerms.class, SchemeTerms.USUAL, Requirements.class, Requirements.NONE);

    private RowReader() {}

    /** @throws RowFaultException for the first member that is wrong */
    public static Row read(RowKey.Kind kind, Map<String, ? extends @Nullable Object> members) {
        return (Row) record(kind.type(), members, "");
    }

    /**
     * A record that is no row but made as rows are.
     *
     * @param path of the record in what the client wrote; the paths of faults begin with it
     * @throws RowFaultException for the first member that is wrong
     */
    public static <R extends Record> R read(
            Class<R> type, Map<String, ? extends @Nullable Object> members, String path) {
        return type.cast(record(type, members, path));
    }

    /** @throws RowFaultException for the first element or member that is wrong */
    public static <R extends Record> List<R> readList(Class<R> type, List<? extends @Nullable Object> elements) {
        return elements(type, elements, "").stream().map(type::cast).toList();
    }

    private static Object record(Class<?> type, @Nullable Object value, String path) {
        List<RecordComponent> components = RowMembers.componentsOf(type);
        if (components.size() == 1) { // a code scheme is its pattern
            return make(type, List.of(member(components.get(0), value, path)), path);
        }
        Map<?, ?> members = as(Map.class, value, path, new Text("须为对象", "must be an object"));
        List<@Nullable Object> values = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (RecordComponent component : components) {
            String name = component.getName();
            names.add(name);
            values.add(member(component, members.get(name), path.isEmpty() ? name : path + "." + name));
        }
        for (Object name : members.keySet()) {
            if (!names.contains(name)) {
                String all = String.join(", ", names);
                throw new RowFaultException(
                        path.isEmpty() ? name.toString() : path + "." + name,
                        null,
                        true,
                        new Text("不认识的成员；可用：" + all, "is not known; known are " + all));
            }
        }
        return make(type, values, path);
    }

    private static Object make(Class<?> type, List<@Nullable Object> values, String path) {
        boolean numbered = type.getRecordComponents().length > values.size();
        List<@Nullable Object> all = new ArrayList<>(values);
        if (numbered) {
            all.add(0, Grid.UNNUMBERED); // both kinds of grid begin with it
        }
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(all.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw fault(path, null, "不成立：" + refused.getMessage(), "can't be: " + refused.getMessage());
            }
            throw new IllegalStateException("making a " + type, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("making a " + type, e);
        }
    }

    private static @Nullable Object member(RecordComponent component, @Nullable Object value, String path) {
        Type type = component.getGenericType();
        if (value != null) {
            return value(type, value, path);
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        Optional<Object> usual = findUsual(component);
        if (usual.isPresent()) {
            return usual.get();
        }
        if (type == boolean.class) {
            return false;
        }
        if (type instanceof ParameterizedType many) {
            return value(type, many.getRawType() == SortedMap.class ? Map.of() : List.of(), path);
        }
        throw fault(path, null, "缺少该成员", "is missing");
    }

    private static Optional<Object> findUsual(RecordComponent component) {
        Optional<Object> whole = Optional.ofNullable(USUAL.get(component.getType()));
        return whole.isPresent()
                ? whole
                : Optional.ofNullable(USUAL.get(component.getDeclaringRecord()))
                        .flatMap(usual -> Optional.ofNullable(RowMembers.valueOf(component, usual)));
    }

    private static Object value(Type type, @Nullable Object value, String path) {
        if (type instanceof ParameterizedType many) {
            return many.getRawType() == SortedMap.class
                    ? attributes(value, path)
                    : many(many, as(List.class, value, path, new Text("须为列表", "must be a list")), path);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return constant(plain, value, path);
        }
        return plain.isRecord() && plain != Position.class
                ? record(plain, value, path)
                : RowLeaf.read(plain, value, path);
    }

    private static Object many(ParameterizedType type, List<?> elements, String path) {
        List<Object> values = elements(type.getActualTypeArguments()[0], elements, path);
        if (type.getRawType() == List.class) {
            return values;
        }
        Set<Object> distinct = new LinkedHashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (!distinct.add(values.get(i))) {
                throw fault(path + "[" + i + "]", elements.get(i), "重复", "is there twice");
            }
        }
        return distinct;
    }

    private static List<Object> elements(Type type, List<?> elements, String path) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            values.add(value(type, elements.get(i), path + "[" + i + "]"));
        }
        return values;
    }

    private static Object constant(Class<?> type, @Nullable Object value, String path) {
        Object[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> constant.toString().equals(value))
                .findFirst()
                .orElseThrow(() -> fault(
                        path,
                        value,
                        "应为 " + Arrays.toString(constants) + " 之一",
                        "must be one of " + Arrays.toString(constants)));
    }

    private static SortedMap<String, AttributeValue> attributes(@Nullable Object value, String path) {
        Map<?, ?> members = as(Map.class, value, path, new Text("须为对象", "must be an object"));
        SortedMap<String, AttributeValue> values = new TreeMap<>();
        members.forEach((name, member) -> values.put(name.toString(), attribute(member, path + "." + name)));
        return values;
    }

    private static AttributeValue attribute(@Nullable Object value, String path) {
        if (value instanceof String text) {
            return AttributeValue.of(text);
        }
        if (value instanceof Boolean bool) {
            return AttributeValue.of(bool);
        }
        if (value instanceof BigDecimal number && AttributeValue.NumberValue.isInRange(number)) {
            return AttributeValue.of(number);
        }
        throw fault(
                path,
                value instanceof BigDecimal ? null : value,
                "须为文本、真假或至多 " + AttributeValue.NumberValue.MAX_DIGITS + " 位的数",
                "must be a text, a truth or a number of at most " + AttributeValue.NumberValue.MAX_DIGITS + " digits");
    }

    static <T> T as(Class<T> type, @Nullable Object value, String path, Text otherwise) {
        if (!type.isInstance(value)) {
            throw new RowFaultException(
                    path, value instanceof Map || value instanceof List ? null : value, false, otherwise);
        }
        return type.cast(value);
    }

    static RowFaultException fault(String path, @Nullable Object value, String zh, String en) {
        return new RowFaultException(path, value, false, new Text(zh, en));
    }
}
