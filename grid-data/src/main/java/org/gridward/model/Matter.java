package org.gridward.model;

import java.util.Comparator;

/**
 * What an incident is about: a class of a catalogue. A catalogue is one version of a standard, and the same code means
 * another thing in another version. A class stands for all classes below it, too.
 *
 * @param catalogue code of the catalogue
 * @param code of the class in it
 */
public record Matter(String catalogue, String code) implements Comparable<Matter> {
    private static final Comparator<Matter> ORDER =
            Comparator.comparing(Matter::catalogue).thenComparing(Matter::code);

    @Override
    public int compareTo(Matter other) {
        return ORDER.compare(this, other);
    }
}
