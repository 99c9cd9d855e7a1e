package org.gridward.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many people must serve in some posts, counted together (rules G-08, Q-09).
 *
 * @param posts names of the posts, sorted; empty for all posts of the unit
 * @param max null for no limit
 */
public record PostRange(
        List<String> posts, int min, @Nullable Integer max) {
    public PostRange {
        posts = posts.stream().sorted().distinct().toList();
    }
}
