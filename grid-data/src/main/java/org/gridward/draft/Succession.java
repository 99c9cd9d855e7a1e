package org.gridward.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridward.draft.References.GroundOf;
import org.gridward.model.Assignment;
import org.gridward.model.Effects.Share;
import org.gridward.model.Role;
import org.gridward.model.UnionGrid;

/**
 * Who answers for ground that has come to other grids, in one layer.
 *
 * <ul>
 *   <li>A new grid inherits the assignments of the grids from which its ground came; its {@code OWNER} is that of the one
 *       that gave most. So all parts of a split grid have its assignments.
 *   <li>A grid that goes on keeps its own, and inherits from those that have ended in it (merge); its {@code OWNER} stays,
 *       if it has one.
 *   <li>A grid that has ended loses its assignments.
 *   <li>Ground named by grids (a union's members, a scheme's ground) never shrinks: parts stand for the grid that was
 *       named. Only a grid that belongs to another union of the layer already does not come into a second one.
 *   <li>A border of a grid that has ended as a whole in one other is that other's.
 * </ul>
 *
 * <p>What would need a person (a border whose grid was split) keeps its old name, and the check tells.
 */
final class Succession {
    private static final Comparator<Share> LARGEST_FIRST =
            Comparator.comparingLong(Share::twiceSquareSteps).reversed().thenComparing(Share::from);

    private final Workspace workspace;
    private final String layer;
    private final Set<String> created;
    private final Set<String> ended;
    /** By the code that gets the ground, the largest first. */
    private final Map<String, List<Share>> gains = new TreeMap<>();

    /** @param shares of any layer */
    Succession(Workspace workspace, String layer, Set<String> created, Set<String> ended, List<Share> shares) {
        this.workspace = workspace;
        this.layer = layer;
        this.created = created;
        this.ended = ended;
        for (Share share : shares) {
            if (share.layer().equals(layer) && share.from() != null && share.to() != null) {
                gains.computeIfAbsent(share.to(), to -> new ArrayList<>()).add(share);
            }
        }
        gains.values().forEach(list -> list.sort(LARGEST_FIRST));
    }

    void apply() {
        if (created.isEmpty() && ended.isEmpty()) {
            return;
        }
        Map<String, List<Assignment>> before = new HashMap<>();
        gains.values().stream()
                .flatMap(List::stream)
                .forEach(share -> before.computeIfAbsent(share.from(), code -> workspace.listAssignments(layer, code)));
        gains.forEach((to, shares) -> inherit(
                to,
                shares.stream()
                        .filter(share -> created.contains(to) || ended.contains(share.from()))
                        .map(share -> before.getOrDefault(share.from(), List.of()))
                        .toList()));
        for (String code : ended) {
            workspace.listAssignments(layer, code).forEach(it -> workspace.remove(it.key()));
        }
        References references = new References(workspace);
        List<GroundOf> grounds = references.listGrounds(layer);
        grounds.forEach(ground -> follow(ground, grounds));
        for (String code : ended) {
            List<String> heirs = gains.entrySet().stream()
                    .filter(gain -> gain.getValue().stream().anyMatch(it -> code.equals(it.from())))
                    .map(Map.Entry::getKey)
                    .toList();
            if (heirs.size() == 1) {
                references.renameInBorders(layer, code, heirs.get(0));
            }
        }
    }

    /** @param givers the assignments of each giver, that of most ground first */
    private void inherit(String to, List<List<Assignment>> givers) {
        boolean owned = workspace.listAssignments(layer, to).stream().anyMatch(it -> it.role() == Role.OWNER);
        for (List<Assignment> giver : givers) {
            boolean ownsNow = false;
            for (Assignment assignment : giver) {
                Assignment inherited = assignment.withGrid(to);
                boolean owner = assignment.role() == Role.OWNER;
                ownsNow |= owner;
                if (!(owner && owned) && workspace.find(inherited.key()).isEmpty()) {
                    workspace.put(inherited);
                }
            }
            owned |= ownsNow;
        }
    }

    private void follow(GroundOf ground, List<GroundOf> all) {
        Set<String> codes = new TreeSet<>(ground.codes());
        for (Map.Entry<String, List<Share>> gain : gains.entrySet()) {
            String to = gain.getKey();
            boolean named = created.contains(to)
                    ? ground.codes().contains(gain.getValue().get(0).from())
                    : gain.getValue().stream()
                                    .anyMatch(it -> ended.contains(it.from())
                                            && ground.codes().contains(it.from()))
                            && !isInAnother(to, ground, all);
            if (named) {
                codes.add(to);
            }
        }
        codes.removeAll(ended);
        // without any a scheme would cover the whole layer, so the check is left to name the one that is gone
        if (!codes.isEmpty() && !codes.equals(ground.codes())) {
            workspace.put(ground.with(new HashSet<>(codes)));
        }
    }

    private static boolean isInAnother(String code, GroundOf ground, List<GroundOf> all) {
        return ground.row() instanceof UnionGrid union
                && all.stream()
                        .anyMatch(it -> it.row() instanceof UnionGrid other
                                && other.layer().equals(union.layer())
                                && !other.code().equals(union.code())
                                && it.codes().contains(code));
    }
}
