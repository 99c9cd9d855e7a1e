package org.gridward.draft;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridward.model.AttributeValue;
import org.gridward.model.Grid;
import org.jspecify.annotations.Nullable;

/** What two sides say of one grid, put together member by member; its ground is not theirs to say. */
final class GridMerge {
    private final Grid mine;
    private final Grid now;
    private final Set<String> conflicts = new TreeSet<>();
    private final Grid merged;

    /**
     * @param was what both sides began with
     * @param theirs what the other side has made of it
     * @param now the grid that is to be changed, theirs with what came before
     */
    GridMerge(Grid was, Grid theirs, Grid mine, Grid now) {
        this.mine = mine;
        this.now = now;
        String name = isMine("name", was.name(), theirs.name(), mine.name()) ? mine.name() : now.name();
        String kind = isMine("kind", was.kind(), theirs.kind(), mine.kind()) ? mine.kind() : now.kind();
        this.merged = withAttributes(was, theirs).withName(name).withKind(kind);
    }

    private Grid withAttributes(Grid was, Grid theirs) {
        Map<String, AttributeValue> values = new TreeMap<>();
        Set<String> estimated = new HashSet<>();
        Set<String> names = new TreeSet<>(mine.attributes().keySet());
        names.addAll(now.attributes().keySet());
        for (String name : names) {
            boolean my = isMine(
                    "attributes." + name,
                    was.attributes().get(name),
                    theirs.attributes().get(name),
                    mine.attributes().get(name));
            Grid from = my ? mine : now;
            AttributeValue value = from.attributes().get(name);
            if (value != null) {
                values.put(name, value);
                if (from.estimated().contains(name)) {
                    estimated.add(name);
                }
            }
        }
        return now.withAttributes(values, estimated);
    }

    private boolean isMine(String member, @Nullable Object was, @Nullable Object theirs, @Nullable Object my) {
        if (Objects.equals(was, my)) {
            return false;
        }
        if (!Objects.equals(was, theirs) && !Objects.equals(theirs, my)) {
            conflicts.add(member);
        }
        return true;
    }

    /** Whether both have changed a member, and not to the same. */
    boolean hasConflict() {
        return !conflicts.isEmpty();
    }

    /** Mine where there is a conflict. */
    Grid merged() {
        return merged;
    }
}
