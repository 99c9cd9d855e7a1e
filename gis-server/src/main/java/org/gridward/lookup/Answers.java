package org.gridward.lookup;

import java.util.Locale;
import org.gridward.geo.Position;
import org.gridward.http.Reading;
import org.gridward.resolve.Question;
import org.gridward.resolve.Resolution;

/** From parameters to an answer: the one path of single questions and of rows of a batch. */
final class Answers {
    private Answers() {}

    static ResolutionJson answer(
            ResolveQuery query,
            Reading reading,
            Position position,
            WantedFields wanted,
            Pinned.Choice choice,
            Locale locale) {
        AskedJson asked = AskedJson.of(query, reading);
        return choice.snapshot()
                .map(snapshot -> {
                    Question question = QuestionReader.read(query, position, wanted, snapshot, choice.asOf());
                    Resolution resolution = snapshot.resolver().resolve(question, choice.ledger());
                    return ResolutionJson.of(resolution, choice, snapshot, asked, wanted, locale);
                })
                .orElseGet(() -> ResolutionJson.noEdition(asked));
    }
}
