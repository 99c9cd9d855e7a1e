package org.gridward.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridward.geo.Shape;
import org.gridward.model.Assignment;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.LinkageGroup;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.RowKey;

/**
 * GROUP_NUMBER: a linkage group has too few or too many members. GROUP_MEMBER_TWICE, GROUP_CONVENOR: a member is named
 * twice, or the convenor is none. GROUP_NOT_ADJACENT: from one member's ground not all others' can be reached along
 * common borders; a unit inside another's ground is beside it (rules H-04, H-06).
 */
final class GroupMembers implements RowRule {
    @Override
    public void check(Row row, Proposal proposal, Consumer<Finding> findings) {
        if (!(row instanceof LinkageGroup group)) {
            return;
        }
        Set<String> members = new HashSet<>(group.members());
        if (members.size() < group.minMembers() || members.size() > group.maxMembers()) {
            String wanted = group.minMembers() + "–" + group.maxMembers();
            findings.accept(Rule.error(
                    "GROUP_NUMBER",
                    group.key(),
                    "应有 " + wanted + " 个成员，实有 " + members.size() + " 个",
                    "It must have " + wanted + " members and has " + members.size()));
        }
        if (members.size() < group.members().size()) {
            findings.accept(Rule.error("GROUP_MEMBER_TWICE", group.key(), "有成员重复", "A member is named twice"));
        }
        String convenor = group.convenor();
        if (convenor != null && !members.contains(convenor)) {
            findings.accept(Rule.error(
                    "GROUP_CONVENOR",
                    group.key(),
                    "召集人 " + convenor + " 不是成员",
                    "The convenor " + convenor + " is not a member"));
        }
        checkAdjacent(group, proposal, findings);
    }

    private static void checkAdjacent(LinkageGroup group, Proposal proposal, Consumer<Finding> findings) {
        List<String> members = group.members().stream()
                .distinct()
                .filter(member -> proposal.has(RowKey.unit(member)))
                .toList();
        List<List<Shape>> grounds =
                members.stream().map(member -> groundOf(member, proposal)).toList();
        Set<Integer> reached = reachFromFirst(grounds);
        for (int i = 0; i < members.size(); i++) {
            if (!reached.contains(i)) {
                findings.accept(Rule.error(
                        "GROUP_NOT_ADJACENT",
                        group.key(),
                        "成员 " + members.get(i) + " 的辖区与其他成员不相邻",
                        "The ground of member " + members.get(i) + " is not beside that of the others"));
            }
        }
    }

    private static List<Shape> groundOf(String unit, Proposal proposal) {
        return proposal.listAssignmentsOf(unit).stream()
                .filter(one -> one.role() == Role.OWNER)
                .flatMap(one -> proposal.findGrid(one.layer(), one.grid()).stream())
                .map(Grid::shape)
                .toList();
    }

    private static Set<Integer> reachFromFirst(List<List<Shape>> grounds) {
        Set<Integer> reached = new HashSet<>();
        List<Integer> open = new ArrayList<>(List.of(0));
        while (!open.isEmpty() && !grounds.isEmpty()) {
            int next = open.remove(open.size() - 1);
            if (reached.add(next)) {
                for (int i = 0; i < grounds.size(); i++) {
                    if (!reached.contains(i) && areBeside(grounds.get(next), grounds.get(i))) {
                        open.add(i);
                    }
                }
            }
        }
        return reached;
    }

    private static boolean areBeside(List<Shape> some, List<Shape> others) {
        return some.stream().anyMatch(a -> others.stream().anyMatch(b -> GroundContact.isAlongLine(a, b)));
    }

    /** Groups of whose members one came, went, or has other ground. */
    @Override
    public Stream<RowKey> listTouched(Change change) {
        Set<String> units = new HashSet<>();
        change.keys().stream()
                .filter(key -> key.kind() == RowKey.Kind.UNIT)
                .forEach(key -> units.add(key.listParts().get(0)));
        change.versions(Assignment.class).forEach(one -> units.add(one.unit()));
        change.versions(Grid.class)
                .flatMap(grid -> change.after().listAssignments(grid.layer(), grid.code()).stream())
                .forEach(one -> units.add(one.unit()));
        Stream<RowKey> groups = units.isEmpty()
                ? Stream.empty()
                : change.after().list(LinkageGroup.class).stream()
                        .filter(group -> group.members().stream().anyMatch(units::contains))
                        .map(LinkageGroup::key);
        return Stream.concat(change.keys().stream(), groups);
    }
}
