package org.gridward.model;

import java.util.Locale;

/** A sentence for people, in both languages of the product. */
public record Text(String zh, String en) {
    /** Chinese for any Chinese locale, English for all others. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }
}
