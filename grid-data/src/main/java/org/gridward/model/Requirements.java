package org.gridward.model;

import java.util.List;

/**
 * What must be there, as far as a scheme's sources say. Numbers that don't add up are warnings, for a source may be
 * wrong; a grid without whom or what it needs is an error.
 *
 * @param unitCounts how many units (rule H-03)
 * @param sums what the values of grids add up to (rule Y-04)
 * @param roles who must be at each grid of the scheme's ground (rules G-10, G-31)
 * @param memberships of which unions each grid of the scheme's ground must be a member (rule G-06)
 */
public record Requirements(
        List<UnitCount> unitCounts, List<AttributeSum> sums, List<RoleRange> roles, List<Membership> memberships) {
    public static final Requirements NONE = new Requirements(List.of(), List.of(), List.of(), List.of());

    public Requirements {
        unitCounts = List.copyOf(unitCounts);
        sums = List.copyOf(sums);
        roles = List.copyOf(roles);
        memberships = List.copyOf(memberships);
    }
}
