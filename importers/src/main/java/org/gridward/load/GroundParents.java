package org.gridward.load;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gridward.geo.Position;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.RowKey;
import org.gridward.model.Text;
import org.gridward.topology.ParentByGround;

/** Gives the grids of a file that names no parents the grid above them with which they share most ground. */
final class GroundParents {
    private final ProposedRows rows;
    private final Consumer<Finding> findings;
    private final Set<RowKey> orphans = new HashSet<>();

    GroundParents(ProposedRows rows, Consumer<Finding> findings) {
        this.rows = rows;
        this.findings = findings;
    }

    void find(Layer layer, String parentLayer) {
        List<Grid> children = rows.gridsOf(layer.code()).stream()
                .filter(grid -> !rows.isStored(grid.key()))
                .toList();
        List<Grid> parents = rows.gridsOf(parentLayer);
        int[] found = ParentByGround.find(
                children.stream().map(Grid::shape).toList(),
                parents.stream().map(Grid::shape).toList());
        for (int c = 0; c < found.length; c++) {
            Grid child = children.get(c);
            if (found[c] < 0) {
                tell(child, parentLayer);
            } else {
                rows.change(child.withParent(parents.get(found[c]).code()));
            }
        }
    }

    private void tell(Grid child, String parentLayer) {
        orphans.add(child.key());
        int[] first = child.shape().ring(0, 0);
        findings.accept(new Finding(
                "NO_PARENT_GROUND",
                Finding.Severity.ERROR,
                child.key(),
                Position.ofLattice(first[0], first[1]),
                null,
                new Text(
                        "该网格不在图层 " + parentLayer + " 的任何网格之内",
                        "The grid has no ground in any grid of layer " + parentLayer)));
    }

    /** The check finds that such a grid has no parent; that was told here. */
    boolean isOrphan(RowKey grid) {
        return orphans.contains(grid);
    }
}
