package org.gridward.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Judges {@link Needs} and keeps one small file per test that could not run, rewritten at each run. */
final class NeedsCondition implements ExecutionCondition {
    private static final Path NOT_RUN = Checkout.root().resolve("target").resolve("not-run");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        AnnotatedElement element = context.getElement().orElseThrow();
        var needs = AnnotationSupport.findAnnotation(element, Needs.class);
        if (needs.isEmpty()) {
            return ConditionEvaluationResult.enabled("needs nothing");
        }
        List<Need> missing = Arrays.stream(needs.get().value())
                .filter(need -> !need.isAvailable())
                .toList();
        Path file = NOT_RUN.resolve(nameOf(context).replace('#', '.') + ".txt");
        if (missing.isEmpty()) {
            write(file, null);
            return ConditionEvaluationResult.enabled("all there");
        }
        String labels = String.join(", ", missing.stream().map(Need::label).toList());
        boolean demanded = Boolean.getBoolean("gridward.test.require-all")
                && missing.stream().anyMatch(need -> need != Need.SHARED_DATA);
        if (demanded) {
            throw new IllegalStateException(nameOf(context) + " needs " + labels + ", which is not here");
        }
        write(file, testsIn(context) + " test(s) of " + nameOf(context) + ": no " + labels + "\n");
        return ConditionEvaluationResult.disabled("no " + labels);
    }

    private static String nameOf(ExtensionContext context) {
        String type = context.getRequiredTestClass().getSimpleName();
        return context.getTestMethod().map(m -> type + "#" + m.getName()).orElse(type);
    }

    private static int testsIn(ExtensionContext context) {
        if (context.getTestMethod().isPresent()) {
            return 1;
        }
        return ReflectionSupport.findMethods(
                        context.getRequiredTestClass(), NeedsCondition::isTest, HierarchyTraversalMode.TOP_DOWN)
                .size();
    }

    private static boolean isTest(Method method) {
        return AnnotationSupport.isAnnotated(method, Test.class)
                || Arrays.stream(method.getAnnotations())
                        .anyMatch(a -> a.annotationType()
                                .getSimpleName()
                                .matches("ParameterizedTest|RepeatedTest|TestFactory"));
    }

    private static void write(Path file, String line) {
        try {
            if (line == null) {
                Files.deleteIfExists(file);
            } else {
                Files.createDirectories(NOT_RUN);
                Files.writeString(file, line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
