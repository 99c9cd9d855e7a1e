package org.gridward.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gridward.http.ProblemException;
import org.gridward.http.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.ParameterizableViewController;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Lets a request reach its handler only when its caller may do what the handler {@link Requires}; all else is denied. */
final class RequiresInterceptor implements HandlerInterceptor {
    private static final Action[] NOTHING = {};

    private final ObjectProvider<ProblemWriter> problems;

    RequiresInterceptor(ObjectProvider<ProblemWriter> problems) {
        this.problems = problems;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        try {
            CallerFilter.callerOf(request).require(actionsOf(request, handler));
            return true;
        } catch (ProblemException refused) {
            if (CallerFilter.callerOf(request).findUser().isEmpty()) {
                AccessProblems.challenge(request, response);
            }
            if (handler instanceof HandlerMethod) {
                throw refused;
            }
            // Spring has no exception handling for other kinds of handlers
            problems.getObject().write(request, response, refused);
            return false;
        }
    }

    private static Action[] actionsOf(HttpServletRequest request, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Requires requires = method.getMethodAnnotation(Requires.class);
            if (requires != null) {
                return requires.value();
            }
            return actionsOf(method.getBeanType());
        }
        if (CorsUtils.isPreFlightRequest(request)) {
            // a browser asks without credentials, and learns only which origins are allowed
            return new Action[] {Action.OPEN};
        }
        if (handler instanceof ResourceHttpRequestHandler) {
            return new Action[] {isApiPage(request) ? Action.READ : Action.OPEN};
        }
        return handler instanceof ParameterizableViewController ? new Action[] {Action.OPEN} : NOTHING;
    }

    /** Handlers of packages that can't know {@link Requires}: the problems, and the description of the API. */
    private static Action[] actionsOf(Class<?> handler) {
        if (ErrorController.class.isAssignableFrom(handler)) {
            return new Action[] {Action.OPEN};
        }
        return handler.getName().startsWith("org.springdoc.") ? new Action[] {Action.READ} : NOTHING;
    }

    /** The files of Swagger UI are nobody's secret, but go with the description that they show. */
    private static boolean isApiPage(HttpServletRequest request) {
        @Nullable String path = request.getServletPath();
        return path != null && path.startsWith("/swagger-ui");
    }
}
