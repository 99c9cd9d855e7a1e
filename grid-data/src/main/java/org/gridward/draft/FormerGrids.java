package org.gridward.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gridward.check.RetiredCodes;
import org.gridward.model.GroundRow;
import org.gridward.store.Database;
import org.gridward.store.GridVersion;

/** The grids that have ended before an edition, of each layer when it is first asked for. */
final class FormerGrids implements RetiredCodes {
    private final Database database;
    private final int base;
    private final Map<String, Set<String>> codes = new ConcurrentHashMap<>();

    FormerGrids(Database database, int base) {
        this.database = database;
        this.base = base;
    }

    @Override
    public Optional<GroundRow> find(String layer, String code) {
        Set<String> retired = codes.computeIfAbsent(
                layer,
                it -> base == 0 ? Set.of() : new HashSet<>(database.codes().listRetired(it, base)));
        if (!retired.contains(code)) {
            return Optional.empty();
        }
        List<GridVersion> versions = database.editions().listVersions(layer, code).stream()
                .filter(version -> version.fromEdition() <= base)
                .toList();
        return Optional.of(versions.get(versions.size() - 1).grid());
    }
}
