package org.gridward.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Bounds every request body. Tomcat bounds only forms. The bound is known once the handler is: until then the small one
 * holds.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimits extends OncePerRequestFilter implements HandlerInterceptor {
    private final LimitSettings settings;

    BodyLimits(LimitSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Bounded(request, settings), response);
    }

    /** A body that says beforehand that it is too large is refused before it is read. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean large = handler instanceof HandlerMethod method && method.hasMethodAnnotation(LargeBody.class);
        long limit = (large ? settings.uploadLimit() : settings.bodyLimit()).toBytes();
        if (request.getContentLengthLong() > limit) {
            throw BoundedBody.tooLarge(limit);
        }
        Bounded bounded = WebUtils.getNativeRequest(request, Bounded.class);
        if (bounded != null) {
            bounded.allow(limit);
        }
        return true;
    }

    private static final class Bounded extends HttpServletRequestWrapper {
        private final LimitSettings settings;
        private long limit;
        private @Nullable BoundedBody body;

        Bounded(HttpServletRequest request, LimitSettings settings) {
            super(request);
            this.settings = settings;
            this.limit = settings.bodyLimit().toBytes();
        }

        void allow(long bytes) {
            limit = bytes;
            if (body != null) {
                body.allow(bytes);
            }
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new BoundedBody(super.getInputStream(), limit, settings.bodyPatience(), System::nanoTime);
            }
            return body;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            String encoding = getCharacterEncoding();
            Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }
}
