package org.gridward.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem document. Only for what the client did or must wait for; a bug is any other exception. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ProblemType type;
    private final transient Text detail;
    private final LinkedHashMap<String, String> members = new LinkedHashMap<>();

    private ProblemException(ProblemType type, Text detail) {
        super(detail.en());
        this.type = type;
        this.detail = detail;
    }

    /** A parameter whose value can't be used; {@code value} is null when it is missing. */
    public static ProblemException invalidParameter(String parameter, @Nullable String value, Text detail) {
        return new ProblemException(ProblemType.INVALID_PARAMETER, detail)
                .with("parameter", parameter)
                .with("value", value);
    }

    public static ProblemException unknownParameter(String parameter, Text detail) {
        return new ProblemException(ProblemType.UNKNOWN_PARAMETER, detail).with("parameter", parameter);
    }

    public static ProblemException unknownCrs(String parameter, String value) {
        return new ProblemException(
                        ProblemType.UNKNOWN_CRS, new Text("未知坐标系：" + value, "Unknown coordinate system: " + value))
                .with("parameter", parameter)
                .with("value", value);
    }

    public static ProblemException notFound(Text detail) {
        return new ProblemException(ProblemType.NOT_FOUND, detail);
    }

    public static ProblemException busy(Text detail) {
        return new ProblemException(ProblemType.BUSY, detail);
    }

    private ProblemException with(String member, @Nullable String value) {
        if (value != null) {
            members.put(member, value);
        }
        return this;
    }

    ProblemType type() {
        return type;
    }

    Text detail() {
        return detail;
    }

    Map<String, String> members() {
        return members;
    }
}
