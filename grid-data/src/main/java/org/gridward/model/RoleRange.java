package org.gridward.model;

import org.jspecify.annotations.Nullable;

/**
 * How many units each grid of a layer or kind must have in a role.
 *
 * @param max null for no limit
 */
public record RoleRange(
        LayerKind grids, Role role, int min, @Nullable Integer max) {}
