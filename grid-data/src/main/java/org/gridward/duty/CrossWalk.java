package org.gridward.duty;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gridward.model.Matter;
import org.gridward.model.MatterClass;

/**
 * The classes above a class, and what it was or became in other catalogues. Only the nearest class in a line that was
 * replaced, or replaces, counts: what is known of it is more exact than what is known of those above.
 */
final class CrossWalk {
    private final Map<Matter, MatterClass> classes;
    private final Map<Matter, Set<Matter>> older = new HashMap<>();
    private final Map<Matter, Set<Matter>> newer = new HashMap<>();

    CrossWalk(Collection<MatterClass> all, Map<Matter, MatterClass> classes) {
        this.classes = classes;
        for (MatterClass one : all) {
            Matter matter = new Matter(one.catalogue(), one.code());
            for (Matter replaced : one.replaces()) {
                older.computeIfAbsent(matter, key -> new TreeSet<>()).add(replaced);
                newer.computeIfAbsent(replaced, key -> new TreeSet<>()).add(matter);
            }
        }
    }

    /** It and the classes above it, nearest first; ends where one is missing or a ring closes. */
    List<Matter> listUp(Matter matter) {
        Set<Matter> line = new LinkedHashSet<>();
        Optional<Matter> next = Optional.of(matter);
        while (next.isPresent() && line.add(next.get())) {
            next = findParent(next.get());
        }
        return List.copyOf(line);
    }

    private Optional<Matter> findParent(Matter matter) {
        return Optional.ofNullable(classes.get(matter))
                .flatMap(one -> Optional.ofNullable(one.parent()).map(parent -> new Matter(one.catalogue(), parent)));
    }

    /** Its own line, then those of what it replaced, then those of what replaced it. */
    List<Matter> listLine(Matter matter) {
        List<Matter> own = listUp(matter);
        Set<Matter> line = new LinkedHashSet<>(own);
        follow(own, older, line);
        follow(own, newer, line);
        return List.copyOf(line);
    }

    /** Keeps to one direction: what became of a part of something says nothing of its other parts. */
    private void follow(List<Matter> from, Map<Matter, Set<Matter>> links, Set<Matter> line) {
        List<List<Matter>> next = from.stream()
                .flatMap(one -> Optional.ofNullable(links.get(one)).stream())
                .findFirst()
                .orElse(Set.of())
                .stream()
                .filter(other -> !line.contains(other))
                .map(this::listUp)
                .toList();
        next.forEach(line::addAll);
        next.forEach(up -> follow(up, links, line));
    }
}
