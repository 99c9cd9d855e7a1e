package org.gridward.cli;

import org.gridward.model.Text;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Refuses options that don't go together, in the caller's language. */
record Usage(CommandLine command, LanguageOption language) {
    void require(boolean condition, String zh, String en) {
        if (!condition) {
            throw wrong(new Text(zh, en));
        }
    }

    ParameterException wrong(Text text) {
        return new Refusal(command, language.say(text));
    }

    /** Says in the caller's language what is wrong; the parser's own exceptions are English. */
    static final class Refusal extends ParameterException {
        private static final long serialVersionUID = 1L;

        Refusal(CommandLine command, String message) {
            super(command, message);
        }
    }
}
