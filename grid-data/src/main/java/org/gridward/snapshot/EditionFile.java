package org.gridward.snapshot;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.gridward.model.EditionContent;

/** What a file of an edition holds: its rows, and what else was kept with them. */
public final class EditionFile {
    private final EditionContent content;
    private final Sections sections;

    EditionFile(EditionContent content, Sections sections) {
        this.content = content;
        this.sections = sections;
    }

    public EditionContent content() {
        return content;
    }

    /** Mapped from the file, read-only, big end first, beginning at a place that 8 divides; empty when none was kept. */
    public Optional<ByteBuffer> findSection(String name) {
        return sections.find(name);
    }
}
