package org.gridward.duty;

import java.util.List;
import org.gridward.model.Handler;
import org.gridward.model.OperatingMode;
import org.gridward.model.Response;
import org.gridward.model.ResponseRule;
import org.gridward.model.SchemeTerms;
import org.gridward.model.Severity;

/** What is done about a matter of some severity (rules ). */
public final class Responses {
    private Responses() {}

    /**
     * As the scheme says, else as is usual: what is ordinary is dealt with in the station, what is prominent in the
     * centre, what is major by all together. An emergency raises the response, not the place where it is dealt with.
     */
    public static ResponsePlan plan(SchemeTerms terms, Severity severity, OperatingMode mode) {
        ResponsePlan plan = terms.responses().stream()
                .filter(rule -> rule.severity() == severity)
                .findFirst()
                .map(Responses::planOf)
                .orElseGet(() -> usual(severity));
        return mode == OperatingMode.NORMAL
                ? plan
                : new ResponsePlan(plan.handler(), plan.response().raised(), plan.consulted());
    }

    private static ResponsePlan planOf(ResponseRule rule) {
        return new ResponsePlan(rule.handler(), rule.response(), rule.consulted());
    }

    private static ResponsePlan usual(Severity severity) {
        return switch (severity) {
            case ORDINARY -> new ResponsePlan(Handler.STATION, Response.PATROL, List.of());
            case PROMINENT -> new ResponsePlan(Handler.CENTRE, Response.JOINT_RESPONSE, List.of());
            case MAJOR -> new ResponsePlan(Handler.LINKED, Response.LINKED_RESPONSE, List.of());
        };
    }
}
