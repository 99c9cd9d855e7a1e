package org.gridward.http;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Query parameters as the components of a record. What Spring does for any bean, without asking the record what it is
 * made of with each request, which took longer than most answers.
 */
final class RecordParameters implements HandlerMethodArgumentResolver {
    private record Shape(Constructor<?> constructor, String[] names, Class<?>[] types) {
        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            String[] names =
                    Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new);
            try {
                return new Shape(type.getDeclaredConstructor(types), names, types);
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();
    private final ConversionService conversion;

    RecordParameters(ConversionService conversion) {
        this.conversion = conversion;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().isRecord() && parameter.hasParameterAnnotation(ParameterObject.class);
    }

    /** @throws ProblemException 400 for a value that its component can't be */
    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Shape shape = shapes.computeIfAbsent(parameter.getParameterType(), Shape::of);
        @Nullable Object[] values = new Object[shape.names.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(shape.names[i], request.getParameter(shape.names[i]), shape.types[i]);
        }
        return BeanUtils.instantiateClass(shape.constructor, values);
    }

    private @Nullable Object value(String name, @Nullable String text, Class<?> type) {
        try {
            return text == null || type == String.class ? text : conversion.convert(text, type);
        } catch (ConversionException unreadable) {
            throw ProblemException.invalidParameter(name, text, notUnderstood(name, text));
        }
    }

    static Text notUnderstood(String name, @Nullable String value) {
        return new Text("参数 " + name + " 的值无法理解：" + value, "Parameter " + name + " can't be understood: " + value);
    }
}
