package org.gridward.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridward.geo.Line;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.jspecify.annotations.Nullable;

/** Rows that say anything their types allow, sense or nonsense; of every kind there is, without a list of kinds. */
public final class RandomRows {
    private static final String[] TEXTS = {
        "", "a", "豫园街道", "𠮷 \" \\ \u2028.", "310101018", "GB/T 47678.5-2026", "x.y[0]", "é"
    };
    private static final List<String> ZONES = List.of("Asia/Shanghai", "UTC", "Europe/London", "+08:00");

    private final Random random;

    public RandomRows(Random random) {
        this.random = random;
    }

    public Row next(RowKey.Kind kind) {
        return (Row) make(kind.type());
    }

    private Object make(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components).map(this::member).toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " of " + Arrays.toString(values), e);
        }
    }

    private @Nullable Object member(RecordComponent component) {
        if (component.getName().equals("gridId")) {
            return Grid.UNNUMBERED;
        }
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return nullable && random.nextBoolean() ? null : value(component.getGenericType());
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType many) {
            return many.getRawType() == SortedMap.class ? attributes() : many(many);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        }
        return plain.isRecord() && plain != Position.class ? make(plain) : leaf(plain);
    }

    private Object many(ParameterizedType type) {
        List<Object> values = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.add(value(type.getActualTypeArguments()[0]));
        }
        return type.getRawType() == List.class ? values : new LinkedHashSet<>(values);
    }

    private Object leaf(Class<?> type) {
        if (type == String.class) {
            return text();
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == int.class || type == Integer.class) {
            return random.nextInt();
        } else if (type == double.class || type == Double.class) {
            return random.nextBoolean() ? random.nextInt(100) : random.nextGaussian() * 1e9;
        } else if (type == LocalDate.class) {
            return LocalDate.of(1990 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28));
        } else if (type == LocalTime.class) {
            return LocalTime.of(random.nextInt(24), random.nextInt(60));
        } else if (type == ZoneId.class) {
            return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        } else if (type == Position.class) {
            return Position.ofLattice(1_214_900_000 + random.nextInt(9999), 312_300_000 + random.nextInt(9999));
        } else if (type == Line.class) {
            return Line.of(step(0), step(1), step(2), step(3), step(4), step(5));
        } else if (type == Shape.class) {
            return shape();
        }
        throw new IllegalStateException("no random " + type);
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)] + (random.nextInt(3) == 0 ? random.nextInt(1000) : "");
    }

    /** Places far apart by number, so that none falls on another. */
    private int step(int number) {
        return (number % 2 == 0 ? 1_214_900_000 : 312_300_000) + number * 1000 + random.nextInt(999);
    }

    private Shape shape() {
        int[][][] polygons = new int[1 + random.nextInt(2)][][];
        for (int p = 0; p < polygons.length; p++) {
            int west = 1_214_900_000 + p * 10_000 + random.nextInt(100);
            int south = 312_300_000 + random.nextInt(10_000);
            int[] shell = {west, south, west + 5000, south, west + 5000, south + 4000, west, south + 4001};
            int[] hole = {west + 100, south + 100, west + 200, south + 300, west + 300, south + 100};
            polygons[p] = random.nextBoolean() ? new int[][] {shell} : new int[][] {shell, hole};
        }
        return Shape.of(polygons);
    }

    private SortedMap<String, AttributeValue> attributes() {
        SortedMap<String, AttributeValue> values = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.put(
                    text(),
                    switch (random.nextInt(3)) {
                        case 0 -> AttributeValue.of(text());
                        case 1 -> AttributeValue.of(random.nextBoolean());
                        default -> AttributeValue.of(new BigDecimal(new BigInteger(100, random), random.nextInt(20)));
                    });
        }
        return values;
    }
}
