package org.gridward.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gridward.http.ProblemException;
import org.gridward.http.ProblemWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who makes a request, once, and keeps it with the request. */
final class CallerFilter extends OncePerRequestFilter {
    private static final String CALLER = Caller.class.getName();

    private final Credentials credentials;
    private final ProblemWriter problems;

    CallerFilter(Credentials credentials, ProblemWriter problems) {
        this.credentials = credentials;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.setAttribute(CALLER, credentials.read(request));
        } catch (ProblemException problem) {
            AccessProblems.challenge(request, response);
            problems.write(request, response, problem);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Who makes the request; a request that did not pass the filter is nobody's and may nothing. */
    static Caller callerOf(HttpServletRequest request) {
        return request.getAttribute(CALLER) instanceof Caller caller ? caller : Caller.anonymous(false);
    }
}
