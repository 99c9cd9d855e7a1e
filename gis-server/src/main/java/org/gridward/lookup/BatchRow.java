package org.gridward.lookup;

import java.util.Map;
import org.gridward.http.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * One row of a batch.
 *
 * @param line where it stands in the input, from 1 on; for GeoJSON the number of the feature
 * @param values all that the row says, by name; an empty cell says nothing
 * @param problem why it can't be read, or null
 */
record BatchRow(
        int line, Map<String, String> values, @Nullable ProblemException problem) {}
