package org.gridward.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Answers with a problem where Spring MVC is not reached: in filters. */
@Component
public final class ProblemWriter {
    private final HandlerExceptionResolver resolver;
    private final LocaleResolver locales;

    ProblemWriter(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver, LocaleResolver locales) {
        this.resolver = resolver;
        this.locales = locales;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem) {
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
        resolver.resolveException(request, response, null, problem);
    }
}
