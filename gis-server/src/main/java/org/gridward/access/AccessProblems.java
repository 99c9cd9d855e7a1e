package org.gridward.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gridward.http.ProblemException;
import org.gridward.http.ProblemWriter;
import org.gridward.model.Text;
import org.springframework.http.HttpHeaders;

/** The headers that go with a refusal. */
final class AccessProblems {
    private AccessProblems() {}

    /**
     * How one can sign in. Not Basic for a script of a page: the browser would put its own dialog before the page's.
     */
    static void challenge(HttpServletRequest request, HttpServletResponse response) {
        if (!"empty".equals(request.getHeader("Sec-Fetch-Dest"))) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Gridward\", charset=\"UTF-8\"");
        }
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Gridward\"");
    }

    /** For what the chain itself refuses. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, ProblemWriter problems) {
        boolean anonymous = CallerFilter.callerOf(request).findUser().isEmpty();
        if (anonymous) {
            challenge(request, response);
        }
        problems.write(request, response, refusal(anonymous));
    }

    private static ProblemException refusal(boolean anonymous) {
        return anonymous
                ? ProblemException.unauthenticated(new Text("请先登录（Basic 或 Bearer）", "Sign in first (Basic or Bearer)"))
                : ProblemException.forbidden(new Text("没有此操作所需的角色", "The user has no role that allows this"));
    }
}
