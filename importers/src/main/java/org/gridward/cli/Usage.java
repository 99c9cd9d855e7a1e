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
        return new ParameterException(command, language.say(text));
    }
}
