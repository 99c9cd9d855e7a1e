package org.gridward.http;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which member of a JSON body is wrong, and where. */
final class BodyFaults {
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate Object property \"([^\"]*)\"");

    private BodyFaults() {}

    static ProblemException tell(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
            if (cause instanceof JacksonException fault) {
                return tell(fault);
            }
        }
        return ProblemException.invalidBody(null, null, new Text("缺少请求体或无法读取", "The body is missing or can't be read"));
    }

    static ProblemException tell(JacksonException fault) {
        String place = placeOf(fault.getLocation());
        if (fault instanceof UnrecognizedPropertyException unknown) {
            String member = pathOf(unknown.getPath());
            return ProblemException.unknownParameter(
                    member, new Text("未知成员 " + member + place, "Unknown member " + member + place));
        }
        Matcher duplicate = DUPLICATE.matcher(String.valueOf(fault.getOriginalMessage()));
        if (duplicate.find()) {
            String member = duplicate.group(1);
            return ProblemException.invalidBody(
                    member,
                    null,
                    new Text("成员 " + member + " 重复给出" + place, "Member " + member + " is given twice" + place));
        }
        if (fault instanceof StreamReadException) {
            return ProblemException.invalidBody(null, null, new Text("不是 JSON" + place, "This is no JSON" + place));
        }
        String member = pathOf(fault.getPath());
        String value = fault instanceof InvalidFormatException wrong ? String.valueOf(wrong.getValue()) : null;
        return ProblemException.invalidBody(
                member.isEmpty() ? null : member,
                value,
                new Text("值的类型不对" + place, "The value is not of the right type" + place));
    }

    /** {@code grants[0].role} */
    private static String pathOf(List<JacksonException.Reference> path) {
        StringBuilder text = new StringBuilder();
        for (JacksonException.Reference step : path) {
            @Nullable String name = step.getPropertyName();
            if (name == null) {
                text.append('[').append(step.getIndex()).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(name);
            }
        }
        return text.toString();
    }

    private static String placeOf(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (" + location.getLineNr() + ":" + location.getColumnNr() + ")";
    }
}
