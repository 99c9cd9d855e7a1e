package org.gridward.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.gridward.model.Text;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that the endpoint does not declare, and ones given twice. */
class KnownParameters implements HandlerInterceptor {
    private final Map<HandlerMethod, Set<String>> declared = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("org.gridward.")
                && !request.getParameterMap().isEmpty()) {
            Set<String> known = declared.computeIfAbsent(method, KnownParameters::declaredBy);
            request.getParameterMap().forEach((name, values) -> judge(name, values, known));
        }
        return true;
    }

    private static void judge(String name, String[] values, Set<String> known) {
        if (!known.contains(name)) {
            String list = String.join(", ", known);
            throw ProblemException.unknownParameter(
                    name,
                    new Text("未知参数 " + name + "；可用：" + list, "Unknown parameter " + name + "; known here: " + list));
        }
        if (values.length > 1) {
            throw ProblemException.invalidParameter(
                    name,
                    String.join(", ", values),
                    new Text("参数 " + name + " 重复给出", "Parameter " + name + " is given more than once"));
        }
    }

    private static Set<String> declaredBy(HandlerMethod method) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                names.add(nameOf(parameter));
            } else if (parameter.hasParameterAnnotation(ParameterObject.class)) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .forEach(component -> names.add(component.getName()));
            }
        }
        return names;
    }

    private static String nameOf(MethodParameter parameter) {
        RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
        if (annotation != null && !annotation.name().isEmpty()) {
            return annotation.name();
        }
        return String.valueOf(parameter.getParameter().getName());
    }
}
