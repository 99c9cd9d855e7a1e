package org.gridward.store;

import java.time.Instant;
import org.gridward.model.RowKey;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a draft.
 *
 * @param id time-ordered, 26 characters
 * @param row what it is about; null: the whole draft
 */
public record DraftComment(
        String id,
        String author,
        Instant at,
        String text,
        @Nullable RowKey row) {}
