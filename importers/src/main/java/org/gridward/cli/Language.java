package org.gridward.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The languages of the product. */
enum Language {
    zh(Locale.SIMPLIFIED_CHINESE),
    en(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    static Language of(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }

    /** What {@code --lang} says, looked for before anything is parsed, because the parser's own help needs it. */
    static Language find(String... args) {
        for (int i = 0; i < args.length; i++) {
            String value = args[i].startsWith("--lang=") ? args[i].substring("--lang=".length()) : "";
            if (args[i].equals("--lang") && i + 1 < args.length) {
                value = args[i + 1];
            }
            for (Language language : values()) {
                if (language.name().equals(value)) {
                    return language;
                }
            }
        }
        return of(Locale.getDefault());
    }

    ResourceBundle help() {
        Control exactly = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("org.gridward.cli.Help", locale, exactly);
    }
}
