package org.gridward.snapshot;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Codecs made from the declarations of records, so that no member can be forgotten. What a file holds can be read only by
 * the declarations that wrote it: {@link #description} tells them apart.
 */
final class Codecs {
    private final Map<Type, Codec> known = new HashMap<>();
    private final StringBuilder description = new StringBuilder();

    /** @throws IllegalStateException when the type holds something that no codec is known for */
    synchronized Codec of(Type type) {
        Codec codec = known.get(type);
        if (codec == null) {
            codec = make(type);
            known.put(type, codec);
        }
        return codec;
    }

    /** Every declaration that {@link #of} has met, in its order. */
    synchronized String description() {
        return description.toString();
    }

    private Codec make(Type type) {
        if (type instanceof ParameterizedType many) {
            return many(many);
        }
        Class<?> plain = (Class<?>) type;
        Optional<Codec> leaf = Leaves.find(plain);
        if (leaf.isPresent()) {
            return leaf.get();
        }
        if (plain.isEnum()) {
            return constants(plain);
        } else if (plain.isRecord()) {
            return RecordCodec.of(plain, this, description);
        } else if (plain.isSealed()) {
            return oneOf(plain);
        }
        throw new IllegalStateException("no codec for " + type);
    }

    private Codec constants(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        description.append(type.getName()).append(Arrays.toString(constants));
        return Codec.nullable(new Codec.Present() {
            @Override
            public void write(ByteSink out, Object value) throws IOException {
                out.writeUnsigned(((Enum<?>) value).ordinal());
            }

            @Override
            public Object read(ByteSource in) {
                return constants[Math.toIntExact(in.readUnsigned())];
            }
        });
    }

    /** A record of a sealed type, after its place among those permitted. */
    private Codec oneOf(Class<?> type) {
        List<Class<?>> permitted = List.of(type.getPermittedSubclasses());
        description.append(type.getName()).append(permitted);
        List<Codec> codecs = permitted.stream().map(this::of).toList();
        return Codec.nullable(new Codec.Present() {
            @Override
            public void write(ByteSink out, Object value) throws IOException {
                int place = permitted.indexOf(value.getClass());
                out.writeUnsigned(place);
                codecs.get(place).write(out, value);
            }

            @Override
            @SuppressWarnings("NullAway") // what is written here is never null
            public Object read(ByteSource in) {
                return codecs.get(Math.toIntExact(in.readUnsigned())).read(in);
            }
        });
    }

    private Codec many(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        Type raw = type.getRawType();
        if (raw == Map.class || raw == SortedMap.class) {
            return map(of(arguments[0]), of(arguments[1]), raw == SortedMap.class);
        }
        if (raw != List.class && raw != Set.class) {
            throw new IllegalStateException("no codec for " + type);
        }
        return list(of(arguments[0]), raw == Set.class);
    }

    private static Codec list(Codec elements, boolean isSet) {
        return Codec.nullable(new Codec.Present() {
            @Override
            public void write(ByteSink out, Object value) throws IOException {
                Collection<?> many = isSet ? ((Set<?>) value).stream().sorted().toList() : (Collection<?>) value;
                out.writeUnsigned(many.size());
                for (Object element : many) {
                    elements.write(out, element);
                }
            }

            @Override
            public Object read(ByteSource in) {
                int count = in.readCount();
                Collection<@Nullable Object> many = isSet ? new LinkedHashSet<>() : new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    many.add(elements.read(in));
                }
                return many;
            }
        });
    }

    private static Codec map(Codec keys, Codec values, boolean isSorted) {
        return Codec.nullable(new Codec.Present() {
            @Override
            public void write(ByteSink out, Object value) throws IOException {
                Map<?, ?> map = (Map<?, ?>) value;
                out.writeUnsigned(map.size());
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    keys.write(out, entry.getKey());
                    values.write(out, entry.getValue());
                }
            }

            @Override
            @SuppressWarnings("NullAway") // no key is null
            public Object read(ByteSource in) {
                Map<Object, @Nullable Object> map = isSorted ? new TreeMap<>() : new LinkedHashMap<>();
                for (int i = in.readCount(); i > 0; i--) {
                    map.put(keys.read(in), values.read(in));
                }
                return map;
            }
        });
    }
}
