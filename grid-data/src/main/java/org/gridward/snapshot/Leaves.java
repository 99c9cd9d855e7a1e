package org.gridward.snapshot;

import static java.util.Map.entry;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.gridward.geo.Line;
import org.gridward.geo.Shape;
import org.jspecify.annotations.Nullable;

/** Codecs of the types that hold no others. */
final class Leaves {
    private interface Writing<T> {
        void write(ByteSink out, T value) throws IOException;
    }

    private static final Map<Class<?>, Codec> CODECS = Map.ofEntries(
            entry(String.class, text()),
            entry(
                    int.class,
                    leaf(
                            Integer.class,
                            (out, number) -> out.writeSigned(number),
                            in -> Math.toIntExact(in.readSigned()))),
            entry(
                    Integer.class,
                    leaf(
                            Integer.class,
                            (out, number) -> out.writeSigned(number),
                            in -> Math.toIntExact(in.readSigned()))),
            entry(long.class, leaf(Long.class, (out, number) -> out.writeSigned(number), ByteSource::readSigned)),
            entry(double.class, leaf(Double.class, ByteSink::writeDouble, ByteSource::readDouble)),
            entry(Double.class, leaf(Double.class, ByteSink::writeDouble, ByteSource::readDouble)),
            entry(
                    boolean.class,
                    leaf(Boolean.class, (out, truth) -> out.writeByte(truth ? 1 : 0), in -> in.readByte() == 1)),
            entry(BigDecimal.class, asText(BigDecimal.class, BigDecimal::new)),
            entry(LocalDate.class, asText(LocalDate.class, LocalDate::parse)),
            entry(LocalTime.class, asText(LocalTime.class, LocalTime::parse)),
            entry(Instant.class, asText(Instant.class, Instant::parse)),
            entry(ZoneId.class, asText(ZoneId.class, ZoneId::of)),
            entry(
                    Line.class,
                    leaf(
                            Line.class,
                            (out, line) -> out.writeVertices(line.toArray()),
                            in -> Line.of(in.readVertices()))),
            entry(Shape.class, leaf(Shape.class, Leaves::writeShape, Leaves::readShape)));

    private Leaves() {}

    static Optional<Codec> find(Class<?> type) {
        return Optional.ofNullable(CODECS.get(type));
    }

    private static <T> Codec leaf(Class<T> type, Writing<T> writing, Function<ByteSource, T> reading) {
        return Codec.nullable(new Codec.Present() {
            @Override
            public void write(ByteSink out, Object value) throws IOException {
                writing.write(out, type.cast(value));
            }

            @Override
            public Object read(ByteSource in) {
                return Objects.requireNonNull(reading.apply(in));
            }
        });
    }

    private static Codec text() {
        return new Codec() {
            @Override
            public void write(ByteSink out, @Nullable Object value) throws IOException {
                out.writeText((String) value);
            }

            @Override
            public @Nullable Object read(ByteSource in) {
                return in.readText();
            }
        };
    }

    private static <T> Codec asText(Class<T> type, Function<String, T> parsing) {
        return leaf(
                type,
                (out, value) -> out.writeText(value.toString()),
                in -> parsing.apply(Objects.requireNonNull(in.readText())));
    }

    private static void writeShape(ByteSink out, Shape shape) throws IOException {
        out.writeUnsigned(shape.polygonCount());
        for (int p = 0; p < shape.polygonCount(); p++) {
            out.writeUnsigned(shape.ringCount(p));
            for (int r = 0; r < shape.ringCount(p); r++) {
                out.writeVertices(shape.ring(p, r));
            }
        }
    }

    private static Shape readShape(ByteSource in) {
        int[][][] polygons = new int[in.readCount()][][];
        for (int p = 0; p < polygons.length; p++) {
            polygons[p] = new int[in.readCount()][];
            for (int r = 0; r < polygons[p].length; r++) {
                polygons[p][r] = in.readVertices();
            }
        }
        return Shape.of(polygons);
    }
}
