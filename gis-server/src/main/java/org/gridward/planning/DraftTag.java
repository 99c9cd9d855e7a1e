package org.gridward.planning;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridward.http.ProblemException;
import org.gridward.model.Text;
import org.gridward.store.DraftHead;
import org.jspecify.annotations.Nullable;

/** The strong ETag of a draft: it changes with whatever changes the draft, and with its end. */
final class DraftTag {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})-(open|closed)\"");

    private DraftTag() {}

    static String of(DraftHead head) {
        String state = head.draft().state().isFinal() ? "closed" : "open";
        return "\"" + head.revision() + "-" + state + "\"";
    }

    /**
     * Holds {@code If-Match} against the draft.
     *
     * @return the revision that the client saw
     * @throws ProblemException 428 without the header, 412 when the draft is another by now
     */
    static int requireMatch(@Nullable String ifMatch, DraftHead head) {
        if (ifMatch == null) {
            throw ProblemException.preconditionRequired(new Text(
                    "须带 If-Match，其值为读取草案时得到的 ETag", "If-Match is missing: send the ETag that you read with the draft"));
        }
        Matcher seen = TAG.matcher(ifMatch.strip());
        if (!seen.matches() || !ifMatch.strip().equals(of(head))) {
            throw stale(head.draft().id());
        }
        return Integer.parseInt(seen.group(1));
    }

    static ProblemException stale(String draftId) {
        return ProblemException.stale(new Text(
                "草案 " + draftId + " 在您读取之后已被修改，请重新读取",
                "Draft " + draftId + " has changed since you read it; read it again"));
    }
}
