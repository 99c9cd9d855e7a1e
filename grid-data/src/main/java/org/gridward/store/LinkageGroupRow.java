package org.gridward.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.gridward.model.LinkageGroup;
import org.jspecify.annotations.Nullable;

/** A {@link LinkageGroup} in the database. */
@Entity
@Table(name = "linkage_group_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class LinkageGroupRow extends StoredRow {
    String code;
    String name;
    String[] members;

    @Nullable
    String convenor;

    @Nullable
    LocalDate convenesFrom;

    int minMembers;
    int maxMembers;

    static LinkageGroupRow of(LinkageGroup group) {
        LinkageGroupRow stored = new LinkageGroupRow();
        stored.code = group.code();
        stored.name = group.name();
        stored.members = group.members().toArray(String[]::new);
        stored.convenor = group.convenor();
        stored.convenesFrom = group.convenesFrom();
        stored.minMembers = group.minMembers();
        stored.maxMembers = group.maxMembers();
        return stored;
    }

    @Override
    LinkageGroup toRow() {
        return new LinkageGroup(code, name, List.of(members), convenor, convenesFrom, minMembers, maxMembers);
    }
}
