package org.gridward.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridward.model.Edition;
import org.gridward.model.EditionContent;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.jspecify.annotations.Nullable;

/** An edition's rows with their hash, which is computed when it is first asked for. Safe for any thread. */
public final class HashedContent {
    private final EditionContent content;
    private @Nullable HashTree tree;

    /** @param content from wherever; {@link #hasItsHash} tells whether it is what was published */
    public HashedContent(EditionContent content) {
        this.content = content;
    }

    private HashedContent(EditionContent content, HashTree tree) {
        this(content);
        this.tree = tree;
    }

    public EditionContent content() {
        return content;
    }

    /** Whether the rows are those of which the edition's hash was made. */
    public boolean hasItsHash() {
        return hash().equals(content.edition().hash());
    }

    String hash() {
        return tree().root();
    }

    /** @param images the row that is under a key from now on, or none */
    HashedContent overlaid(Edition edition, Map<RowKey, Optional<Row>> images) {
        List<Row> gone = new ArrayList<>();
        List<Row> come = new ArrayList<>();
        images.forEach((key, image) -> {
            content.findRow(key).ifPresent(gone::add);
            image.ifPresent(come::add);
        });
        return new HashedContent(content.overlaid(edition, images), tree().after(gone, come));
    }

    private synchronized HashTree tree() {
        HashTree known = tree;
        if (known == null) {
            known = HashTree.of(content.listRows());
            tree = known;
        }
        return known;
    }
}
