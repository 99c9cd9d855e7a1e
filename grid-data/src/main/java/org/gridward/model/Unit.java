package org.gridward.model;

import java.util.List;
import org.gridward.geo.Position;
import org.jspecify.annotations.Nullable;

/**
 * A body that acts.
 *
 * @param name what it is called when none of {@code names} holds
 * @param superior code of the unit that commands it, or null for a root
 * @param lineSuperior code of the unit above it in its line (条), or null
 * @param domain the line it belongs to, one of the domains of the catalogues, or null
 * @param legalAuthority the body in whose name it acts by law when none of {@code legalAuthorities} holds; infiltration
 *     never changes it (rules Y-09, H-32)
 * @param seat where it sits, on the lattice, or null (rule Q-06)
 */
public record Unit(
        String code,
        String name,
        UnitKind kind,
        @Nullable String superior,
        @Nullable String lineSuperior,
        @Nullable String domain,
        @Nullable String legalAuthority,
        @Nullable Position seat,
        List<UnitName> names,
        List<LegalAuthority> legalAuthorities,
        List<Governance> governances,
        List<Post> posts)
        implements Row {
    public Unit {
        seat = seat == null ? null : Position.ofLattice(seat.latticeX(), seat.latticeY());
        names = List.copyOf(names);
        legalAuthorities = List.copyOf(legalAuthorities);
        governances = List.copyOf(governances);
        posts = List.copyOf(posts);
    }

    /** Without what is dated or drawn. */
    public Unit(String code, String name, UnitKind kind, @Nullable String superior, @Nullable String legalAuthority) {
        this(code, name, kind, superior, null, null, legalAuthority, null, List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public RowKey key() {
        return RowKey.unit(code);
    }
}
