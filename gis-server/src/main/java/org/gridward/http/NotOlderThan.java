package org.gridward.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gridward.model.Text;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A client that sends the {@code Gridward-State} of an earlier answer back gets none that is older, also when another
 * server gave it: this one first hears of that edition and ledger entry, or says that it is busy.
 */
final class NotOlderThan implements HandlerInterceptor {
    private final EditionAwaiter editions;

    NotOlderThan(EditionAwaiter editions) {
        this.editions = editions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        String state = request.getHeader(EditionHeaders.STATE);
        if (state != null) {
            KnownState known = KnownState.parse(state);
            if (!editions.isKnown(known.edition(), known.ledger())) {
                throw ProblemException.busy(new Text(
                        "本服务器尚不知道状态 " + known + "（版本.台账）",
                        "This server does not know of state " + known + " (edition.ledger) yet"));
            }
        }
        return true;
    }
}
