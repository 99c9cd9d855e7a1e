package org.gridward.store;

import java.util.List;
import java.util.stream.IntStream;
import org.gridward.model.AccessRole;
import org.gridward.model.Grant;
import org.gridward.model.RowKey;

/** Grants as three arrays of one length; layer and code are empty for all ground. */
record StoredGrants(String[] roles, String[] layers, String[] codes) {
    static StoredGrants of(List<Grant> grants) {
        return new StoredGrants(
                grants.stream().map(grant -> grant.role().name()).toArray(String[]::new),
                grants.stream().map(grant -> part(grant, 0)).toArray(String[]::new),
                grants.stream().map(grant -> part(grant, 1)).toArray(String[]::new));
    }

    private static String part(Grant grant, int part) {
        return grant.findGrid().map(grid -> grid.listParts().get(part)).orElse("");
    }

    List<Grant> toGrants() {
        return IntStream.range(0, roles.length)
                .mapToObj(i -> new Grant(
                        AccessRole.valueOf(roles[i]), layers[i].isEmpty() ? null : RowKey.grid(layers[i], codes[i])))
                .toList();
    }

    /** For the audit. */
    static String describe(List<Grant> grants) {
        return String.join(
                ", ",
                grants.stream()
                        .map(grant -> grant.role()
                                + grant.findGrid()
                                        .map(grid -> " " + String.join(":", grid.listParts()))
                                        .orElse(" everywhere"))
                        .toList());
    }
}
