package org.gridward.duty;

import java.util.List;
import org.gridward.model.Handler;
import org.gridward.model.Response;

/**
 * Where a matter is dealt with and how many act (rules ).
 *
 * @param consulted codes of the units that are consulted, sorted
 */
public record ResponsePlan(Handler handler, Response response, List<String> consulted) {
    public ResponsePlan {
        consulted = List.copyOf(consulted);
    }
}
