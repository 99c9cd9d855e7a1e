package org.gridward.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** While the database does not answer, every answer says as of when it is complete. */
final class StaleMark implements HandlerInterceptor {
    private final Staleness staleness;

    StaleMark(Staleness staleness) {
        this.staleness = staleness;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        staleness.findStaleSince().ifPresent(since -> response.setHeader(EditionHeaders.STALE, since.toString()));
        return true;
    }
}
