package org.gridward.cli;

import java.util.Locale;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --lang}. */
final class LanguageOption {
    @Option(names = "--lang", paramLabel = "zh|en")
    private @Nullable Language chosen;

    Language language() {
        return chosen == null ? Language.of(Locale.getDefault()) : chosen;
    }

    String say(Text text) {
        return text.in(language().locale());
    }
}
