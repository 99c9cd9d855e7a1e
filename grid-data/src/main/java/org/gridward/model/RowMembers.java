package org.gridward.model;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gridward.geo.Line;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What a row, or a record inside it, says member by member, in the order of its declaration. Every writer of rows asks
 * here, so none can forget a member. The {@code gridId} is left out: the store gives it, nobody says it.
 */
public final class RowMembers {
    private static final String GRID_ID = "gridId";
    private static final Set<Class<?>> AS_THEY_ARE =
            Set.of(String.class, Integer.class, Long.class, Double.class, Boolean.class, Shape.class, Line.class);
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> !component.getName().equals(GRID_ID))
                    .toList();
        }
    };

    private RowMembers() {}

    /**
     * As JSON knows them, without those that are null: texts, numbers, truths, lists, and maps for the records inside;
     * dates and the like are texts, sets are lists in order, a record of one member is that member. Shapes, lines and
     * positions are left as they are.
     */
    public static Map<String, Object> of(Record row) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (RecordComponent component : componentsOf(row.getClass())) {
            Object value = valueOf(component, row);
            if (value != null) {
                members.put(component.getName(), plain(value));
            }
        }
        return members;
    }

    /** The elements of a list within a row, as {@link #of} has them. */
    public static List<Object> listOf(Collection<?> elements) {
        Collection<?> ordered =
                elements instanceof Set ? elements.stream().sorted().toList() : elements;
        return ordered.stream().map(RowMembers::plain).toList();
    }

    private static Object plain(Object value) {
        if (value instanceof AttributeValue attribute) {
            return attribute.plain();
        } else if (value instanceof Collection<?> many) {
            return listOf(many);
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(name.toString(), plain(member)));
            return members;
        } else if (value instanceof Position) {
            return value;
        } else if (value instanceof Record inner) {
            List<@Nullable Object> values = valuesOf(inner);
            return values.size() == 1 ? plain(Objects.requireNonNull(values.get(0))) : of(inner);
        }
        return AS_THEY_ARE.contains(value.getClass()) ? value : value.toString();
    }

    /** As they are, with nulls, in one list. */
    public static List<@Nullable Object> valuesOf(Record row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : componentsOf(row.getClass())) {
            values.add(valueOf(component, row));
        }
        return values;
    }

    /** The names of the members that are not equal in two rows of one kind, in the order of their declaration. */
    public static List<String> listChanged(Record before, Record after) {
        return componentsOf(after.getClass()).stream()
                .filter(component -> !Objects.equals(valueOf(component, before), valueOf(component, after)))
                .map(RecordComponent::getName)
                .toList();
    }

    static List<RecordComponent> componentsOf(Class<?> type) {
        return COMPONENTS.get(type);
    }

    static @Nullable Object valueOf(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no access to " + component, e);
        }
    }
}
