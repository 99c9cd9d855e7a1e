package org.gridward.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gridward.model.Finding;
import org.gridward.model.RowKey;
import org.gridward.topology.GroundFault;
import org.locationtech.jts.geom.Coordinate;

/**
 * UNSHARED_VERTEX: a border lacks vertices that the grid beside, above or below it has there. Told once for each grid
 * that lacks some, though many neighbours have them, and once more for those that its children have.
 */
final class UnsharedVertex implements GroundRule {
    @Override
    public void tell(List<GroundFaults.Placed> faults, Consumer<Finding> findings) {
        Map<RowKey, List<GroundFaults.Placed>> byGrid = new TreeMap<>();
        faults.stream()
                .filter(placed -> placed.fault().kind() == GroundFault.Kind.UNSHARED_VERTEX)
                .forEach(placed -> byGrid.computeIfAbsent(placed.grid().key(), key -> new ArrayList<>())
                        .add(placed));
        byGrid.forEach((row, some) -> findings.accept(find(row, some)));
    }

    private static Finding find(RowKey row, List<GroundFaults.Placed> some) {
        Set<Coordinate> vertices = new HashSet<>();
        some.forEach(placed -> vertices.addAll(List.of(placed.fault().where().getCoordinates())));
        GroundFaults.Placed first = some.get(0);
        String other = first.other().layer() + " " + first.other().code();
        return Rule.error(
                "UNSHARED_VERTEX",
                row,
                first.place(),
                "边界缺少 " + vertices.size() + " 个相接网格（如 " + other + "）在此处的顶点",
                "The border lacks " + vertices.size() + " vertices that grids meeting it have there, such as " + other);
    }
}
