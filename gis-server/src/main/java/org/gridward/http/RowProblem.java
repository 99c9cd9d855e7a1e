package org.gridward.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A problem of one row among many, which does not end the request.
 *
 * @param type name of the problem's type
 * @param parameter the column or member that is wrong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RowProblem(
        String type,
        String detail,
        @Nullable String parameter,
        @Nullable String value) {
    private static final Text BUG = new Text("服务器内部错误", "An error inside the server");

    public static RowProblem of(ProblemException problem, Locale locale) {
        return new RowProblem(
                problem.type().pathName(),
                problem.detail().in(locale),
                text(problem.members().get("parameter")),
                text(problem.members().get("value")));
    }

    /** A bug, of whose inside nothing is said. */
    public static RowProblem internal(Locale locale) {
        return new RowProblem(ProblemType.INTERNAL.pathName(), BUG.in(locale), null, null);
    }

    private static @Nullable String text(@Nullable Object member) {
        return member == null ? null : member.toString();
    }
}
