package org.gridward.snapshot;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record, member by member in the order of its declaration. */
final class RecordCodec implements Codec.Present {
    private final Constructor<?> constructor;
    private final Method[] accessors;
    private final Codec[] members;

    private RecordCodec(Class<?> type, Codecs codecs) {
        RecordComponent[] components = type.getRecordComponents();
        accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
        members = Arrays.stream(components)
                .map(component -> codecs.of(component.getGenericType()))
                .toArray(Codec[]::new);
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    static Codec of(Class<?> type, Codecs codecs, StringBuilder description) {
        List<String> components = Arrays.stream(type.getRecordComponents())
                .map(component -> component.getGenericType().getTypeName() + " " + component.getName())
                .toList();
        description.append(type.getName()).append(components);
        return Codec.nullable(new RecordCodec(type, codecs));
    }

    @Override
    public void write(ByteSink out, Object value) throws IOException {
        for (int i = 0; i < members.length; i++) {
            members[i].write(out, get(accessors[i], value));
        }
    }

    private static @Nullable Object get(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no access to " + accessor, e);
        }
    }

    @Override
    public Object read(ByteSource in) {
        @Nullable Object[] values = new @Nullable Object[members.length];
        for (int i = 0; i < members.length; i++) {
            values[i] = members[i].read(in);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no such " + constructor.getDeclaringClass(), e);
        }
    }
}
