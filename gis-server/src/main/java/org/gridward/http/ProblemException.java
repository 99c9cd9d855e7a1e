package org.gridward.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem document. Only for what the client did or must wait for; a bug is any other exception. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final long BUSY_SECONDS = 2;
    private final ProblemType type;
    private final transient Text detail;
    private final transient LinkedHashMap<String, Object> members = new LinkedHashMap<>();
    private long retryAfterSeconds;

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

    /** A body that can't be used; the member is null when it is the whole body. */
    static ProblemException invalidBody(@Nullable String member, @Nullable String value, Text detail) {
        return new ProblemException(ProblemType.INVALID_PARAMETER, detail)
                .with("parameter", member)
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

    /** Nobody is signed in, or what the client sent to sign in with is not valid. */
    public static ProblemException unauthenticated(Text detail) {
        return new ProblemException(ProblemType.UNAUTHENTICATED, detail);
    }

    public static ProblemException forbidden(Text detail) {
        return new ProblemException(ProblemType.FORBIDDEN, detail);
    }

    /** The client may go on after that many seconds. */
    public static ProblemException tooMany(Text detail, long retryAfterSeconds) {
        ProblemException problem = new ProblemException(ProblemType.TOO_MANY, detail);
        problem.retryAfterSeconds = retryAfterSeconds;
        return problem;
    }

    public static ProblemException conflict(Text detail) {
        return new ProblemException(ProblemType.CONFLICT, detail);
    }

    public static ProblemException tooLarge(Text detail) {
        return new ProblemException(ProblemType.TOO_LARGE, detail);
    }

    /** What the client knows of the resource is no longer so. */
    public static ProblemException stale(Text detail) {
        return new ProblemException(ProblemType.STALE, detail);
    }

    public static ProblemException preconditionRequired(Text detail) {
        return new ProblemException(ProblemType.PRECONDITION_REQUIRED, detail);
    }

    /** Well formed, but wrong in what it holds; {@link #withMember} says what. */
    public static ProblemException refused(Text detail) {
        return new ProblemException(ProblemType.REFUSED, detail);
    }

    public static ProblemException tooSlow(Text detail) {
        return new ProblemException(ProblemType.TOO_SLOW, detail);
    }

    public static ProblemException notFound(Text detail) {
        return new ProblemException(ProblemType.NOT_FOUND, detail);
    }

    public static ProblemException gone(Text detail) {
        return new ProblemException(ProblemType.GONE, detail);
    }

    public static ProblemException busy(Text detail) {
        ProblemException problem = new ProblemException(ProblemType.BUSY, detail);
        problem.retryAfterSeconds = BUSY_SECONDS;
        return problem;
    }

    /** The same with one more member in its document; the value must be writable as JSON. */
    public ProblemException withMember(String member, Object value) {
        members.put(member, value);
        return this;
    }

    private ProblemException with(String member, @Nullable String value) {
        if (value != null) {
            members.put(member, value);
        }
        return this;
    }

    /** 0 when the client need not wait. */
    long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    public boolean isUnauthenticated() {
        return type == ProblemType.UNAUTHENTICATED;
    }

    ProblemType type() {
        return type;
    }

    Text detail() {
        return detail;
    }

    Map<String, Object> members() {
        return members;
    }
}
