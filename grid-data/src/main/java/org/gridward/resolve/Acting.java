package org.gridward.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on the owner's ground, and who decides above it. A part that was not asked for is null or empty.
 *
 * @param lead never empty where there is an owner and it was asked for
 * @param ladder who decides above the owner, nearest first
 */
public record Acting(
        List<Leading> lead,
        List<Named> support,
        List<RoleHolder> roles,
        @Nullable DispatchHere dispatch,
        @Nullable LinkageHere linkage,
        List<Named> ladder) {}
