package org.gridward.http;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/** Headers that tell which edition an answer was read from, and the validators that follow from it. */
public final class EditionHeaders {
    /** A {@link KnownState}: {@code edition.ledger}. */
    public static final String STATE = "Gridward-State";

    /** A moment after which something may have been published that the answer does not know; absent in good times. */
    public static final String STALE = "Gridward-Stale";

    public static final String AS_OF = "Gridward-As-Of";
    public static final String KNOWN_AT = "Gridward-Known-At";

    private EditionHeaders() {}

    /**
     * Sets the state and a weak ETag (a strong one would switch Tomcat's compression off).
     *
     * @param hash of the edition; an edition's number alone would be the same in another database on the same address
     * @return true when the client has this answer already; the response is then a finished 304
     */
    public static boolean answerNotModified(ServletWebRequest request, KnownState state, String hash) {
        writeState(request, state);
        return request.checkNotModified("W/\"" + state.edition() + "-" + hash.substring(hash.indexOf(':') + 1) + "\"");
    }

    /**
     * The same for what a draft proposes, with a strong ETag.
     *
     * @param base with the edition that the draft changes: a server that knows it knows enough
     */
    public static boolean answerDraftNotModified(
            ServletWebRequest request, KnownState base, EditionRef.Proposed draft) {
        writeState(request, base);
        return request.checkNotModified("\"" + draft.pinned() + "\"");
    }

    /** The same for what also depends on the day at which the draft is read. */
    public static boolean answerDraftNotModified(
            ServletWebRequest request, KnownState base, EditionRef.Proposed draft, LocalDate day) {
        writeState(request, base);
        return request.checkNotModified("\"" + draft.pinned() + "-" + day + "\"");
    }

    private static void writeState(ServletWebRequest request, KnownState state) {
        var response = Objects.requireNonNull(request.getResponse());
        response.setHeader(STATE, state.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
