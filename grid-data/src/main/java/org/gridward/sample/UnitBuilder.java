package org.gridward.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gridward.geo.Position;
import org.gridward.model.Governance;
import org.gridward.model.GovernanceMode;
import org.gridward.model.LegalAuthority;
import org.gridward.model.Matter;
import org.gridward.model.Post;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.gridward.model.UnitName;
import org.jspecify.annotations.Nullable;

/** Writes down a unit piece by piece. */
final class UnitBuilder {
    private final String code;
    private final String name;
    private final UnitKind kind;
    private final @Nullable String superior;
    private @Nullable String lineSuperior;
    private @Nullable String domain;
    private @Nullable String legalAuthority;
    private @Nullable Position seat;
    private final List<UnitName> names = new ArrayList<>();
    private final List<LegalAuthority> legalAuthorities = new ArrayList<>();
    private final List<Governance> governances = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();

    UnitBuilder(String code, String name, UnitKind kind, @Nullable String superior) {
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.superior = superior;
    }

    UnitBuilder line(String unit) {
        lineSuperior = unit;
        return this;
    }

    UnitBuilder domain(String other) {
        domain = other;
        return this;
    }

    UnitBuilder law(String authority) {
        legalAuthority = authority;
        return this;
    }

    UnitBuilder lawFrom(LocalDate day, String authority, List<Matter> matters) {
        legalAuthorities.add(new LegalAuthority(authority, matters, day, null));
        return this;
    }

    UnitBuilder nameFrom(LocalDate day, String later) {
        names.add(new UnitName(later, day, null));
        return this;
    }

    UnitBuilder seat(Position place) {
        seat = place;
        return this;
    }

    UnitBuilder governed(GovernanceMode mode, @Nullable LocalDate from, @Nullable LocalDate to) {
        governances.add(new Governance(mode, from, to));
        return this;
    }

    UnitBuilder post(String post, int headcount) {
        return post(post, null, headcount);
    }

    UnitBuilder post(String post, @Nullable String shift, int headcount) {
        posts.add(new Post(post, shift, headcount));
        return this;
    }

    Unit make() {
        return new Unit(
                code,
                name,
                kind,
                superior,
                lineSuperior,
                domain,
                legalAuthority,
                seat,
                names,
                legalAuthorities,
                governances,
                posts);
    }
}
