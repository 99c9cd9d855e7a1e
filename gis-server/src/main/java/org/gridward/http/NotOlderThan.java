package org.gridward.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridward.model.Text;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A client that sends the {@code Gridward-State} of an earlier answer back gets none that is older, also when another
 * server gave it: this one first hears of that edition, or says that it is busy.
 */
final class NotOlderThan implements HandlerInterceptor {
    private static final Pattern STATE = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})");

    private final EditionAwaiter editions;

    NotOlderThan(EditionAwaiter editions) {
        this.editions = editions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        String state = request.getHeader(EditionHeaders.STATE);
        if (state != null) {
            int edition = editionOf(state);
            if (!editions.isKnown(edition)) {
                throw ProblemException.busy(new Text(
                        "本服务器尚不知道第 " + edition + " 版", "This server does not know of edition " + edition + " yet"));
            }
        }
        return true;
    }

    private static int editionOf(String state) {
        Matcher parts = STATE.matcher(state);
        if (!parts.matches()) {
            throw ProblemException.invalidParameter(
                    EditionHeaders.STATE,
                    state,
                    new Text(
                            EditionHeaders.STATE + " 须为先前回答给出的值，如 12.0",
                            EditionHeaders.STATE + " must be the value of an earlier answer, such as 12.0"));
        }
        return Integer.parseInt(parts.group(1));
    }
}
