package org.gridward.model;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import org.gridward.geo.Line;
import org.gridward.geo.Position;
import org.gridward.geo.Shape;
import org.jspecify.annotations.Nullable;

/** The members of rows that hold no others, read from what JSON knows. */
final class RowLeaf {
    private static final Text NUMBER = new Text("须为数", "must be a number");
    private static final Text WHOLE_NUMBER = new Text("须为整数", "must be a whole number of 32 bits");
    private static final Map<Class<?>, Text> OTHERWISE = Map.ofEntries(
            entry(String.class, new Text("须为文本", "must be a text")),
            entry(boolean.class, new Text("须为 true 或 false", "must be true or false")),
            entry(int.class, WHOLE_NUMBER),
            entry(Integer.class, WHOLE_NUMBER),
            entry(double.class, NUMBER),
            entry(Double.class, NUMBER),
            entry(LocalDate.class, new Text("须为日期，如 2026-11-24", "must be a day such as 2026-11-24")),
            entry(LocalTime.class, new Text("须为时刻，如 06:30", "must be a time of day such as 06:30")),
            entry(ZoneId.class, new Text("须为时区，如 Asia/Shanghai", "must be a time zone such as Asia/Shanghai")),
            entry(Shape.class, new Text("须为多边形", "must be a polygon")),
            entry(Line.class, new Text("须为折线", "must be a line")),
            entry(Position.class, new Text("须为点", "must be a point")));

    private RowLeaf() {}

    static Object read(Class<?> type, @Nullable Object value, String path) {
        Text otherwise = OTHERWISE.get(type);
        if (otherwise == null) {
            throw new IllegalStateException("rows hold no " + type);
        }
        if (type == LocalDate.class) {
            return parse(LocalDate::parse, value, path, otherwise);
        }
        if (type == LocalTime.class) {
            return parse(RowLeaf::minute, value, path, otherwise);
        }
        if (type == ZoneId.class) {
            return parse(ZoneId::of, value, path, otherwise);
        }
        boolean isWhole = type == int.class || type == Integer.class;
        if (isWhole || type == double.class || type == Double.class) {
            BigDecimal number = RowReader.as(BigDecimal.class, value, path, otherwise);
            return isWhole ? wholeNumber(number, path, otherwise) : realNumber(number, path, otherwise);
        }
        Class<?> boxed = type == boolean.class ? Boolean.class : type;
        return RowReader.as(boxed, value, path, otherwise);
    }

    /** Schedules are kept to the minute. */
    private static LocalTime minute(String text) {
        LocalTime time = LocalTime.parse(text);
        if (time.getSecond() != 0 || time.getNano() != 0) {
            throw new DateTimeException("seconds");
        }
        return time;
    }

    private static Object parse(Function<String, Object> reading, @Nullable Object value, String path, Text otherwise) {
        try {
            return reading.apply(RowReader.as(String.class, value, path, otherwise));
        } catch (DateTimeException e) {
            throw new RowFaultException(path, value, false, otherwise);
        }
    }

    private static Object wholeNumber(BigDecimal number, String path, Text otherwise) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw new RowFaultException(path, null, false, otherwise);
        }
    }

    private static Object realNumber(BigDecimal number, String path, Text otherwise) {
        double real = number.doubleValue();
        if (Double.isInfinite(real)) {
            throw new RowFaultException(path, null, false, otherwise);
        }
        return real;
    }
}
