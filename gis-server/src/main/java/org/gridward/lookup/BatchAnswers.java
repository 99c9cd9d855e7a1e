package org.gridward.lookup;

import java.util.Locale;
import java.util.Map;
import org.gridward.geo.Position;
import org.gridward.http.ProblemException;
import org.gridward.http.Reading;
import org.jspecify.annotations.Nullable;

/** Answers the rows of one batch. For one thread. */
final class BatchAnswers {
    private final Pinned pinned;
    private final Pinned.Choice first;
    private final Reading reading;
    private final ResolveQuery usual;
    private final WantedFields wanted;
    private final Locale locale;
    private @Nullable String lastAsOf;
    private Pinned.Choice last;

    BatchAnswers(
            Pinned pinned,
            Pinned.Choice first,
            Reading reading,
            ResolveQuery usual,
            WantedFields wanted,
            Locale locale) {
        this.pinned = pinned;
        this.first = first;
        this.reading = reading;
        this.usual = usual;
        this.wanted = wanted;
        this.locale = locale;
        this.last = first;
    }

    /** @throws ProblemException when the row can't be answered */
    ResolutionJson answer(BatchRow row) {
        if (row.problem() != null) {
            throw row.problem();
        }
        Map<String, String> values = row.values();
        ResolveQuery query = usual.with(values);
        String asOf = values.get("asOf");
        if (asOf != null && !asOf.equals(lastAsOf)) {
            last = pinned.chooseAgain(first, reading, asOf);
            lastAsOf = asOf;
        }
        Pinned.Choice choice = asOf == null ? first : last;
        Reading asked = asOf == null ? reading : new Reading(asOf, reading.knownAt(), reading.edition());
        Position position = QuestionReader.position(query);
        return Answers.answer(query, asked, position, wanted, choice, locale);
    }
}
