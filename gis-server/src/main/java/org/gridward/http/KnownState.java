package org.gridward.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridward.model.Text;

/** The edition and the entry of the ledger up to which an answer knows; {@code 12.41} in {@link EditionHeaders#STATE}. */
public record KnownState(int edition, int ledger) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})");

    /** @throws ProblemException 400 when it is not as an answer wrote it */
    static KnownState parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw ProblemException.invalidParameter(
                    EditionHeaders.STATE,
                    text,
                    new Text(
                            EditionHeaders.STATE + " 须为先前回答给出的值，如 12.0",
                            EditionHeaders.STATE + " must be the value of an earlier answer, such as 12.0"));
        }
        return new KnownState(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    @Override
    public String toString() {
        return edition + "." + ledger;
    }
}
