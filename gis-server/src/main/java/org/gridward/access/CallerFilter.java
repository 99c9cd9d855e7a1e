package org.gridward.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.gridward.http.ProblemException;
import org.gridward.http.ProblemWriter;
import org.gridward.model.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who makes a request, once, and keeps it with the request. */
final class CallerFilter extends OncePerRequestFilter {
    private static final String CALLER = Caller.class.getName();

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    private final Credentials credentials;
    private final List<String> origins;
    private final ProblemWriter problems;

    /** @param origins whose pages may change something */
    CallerFilter(Credentials credentials, List<String> origins, ProblemWriter problems) {
        this.credentials = credentials;
        this.origins = List.copyOf(origins);
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForgery(request)) {
            problems.write(
                    request,
                    response,
                    ProblemException.forbidden(
                            new Text("其他网站的页面不得经由浏览器修改数据", "Pages of other sites may change nothing here")));
            return;
        }
        try {
            request.setAttribute(CALLER, credentials.read(request));
        } catch (ProblemException problem) {
            if (problem.isUnauthenticated()) {
                AccessProblems.challenge(request, response);
            }
            problems.write(request, response, problem);
            return;
        }
        chain.doFilter(request, response);
    }

    /** A browser that once asked for name and password itself sends them along with the forms of any site. */
    private boolean isForgery(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null
                && FOREIGN.contains(site)
                && !READING.contains(request.getMethod())
                && !origins.contains(String.valueOf(request.getHeader(HttpHeaders.ORIGIN)));
    }

    /** Who makes the request; a request that did not pass the filter is nobody's and may nothing. */
    static Caller callerOf(HttpServletRequest request) {
        return request.getAttribute(CALLER) instanceof Caller caller ? caller : Caller.anonymous(false);
    }
}
