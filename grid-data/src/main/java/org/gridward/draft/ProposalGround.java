package org.gridward.draft;

import java.util.List;
import java.util.Optional;
import org.gridward.check.Proposal;
import org.gridward.geo.Box;
import org.gridward.model.Assignment;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Row;
import org.gridward.model.RowKey;

/** A draft as its check sees it, for operations to be tried on. */
record ProposalGround(Proposal proposal) implements BaseGround {
    @Override
    public List<Layer> listLayers() {
        return proposal.layers();
    }

    @Override
    public Optional<Row> findRow(RowKey key) {
        return proposal.find(key);
    }

    @Override
    public List<Grid> listGridsIn(String layer, Box box) {
        return proposal.listGridsIn(layer, box);
    }

    @Override
    public List<Grid> listChildren(String layer, String parent) {
        return proposal.listChildren(layer, parent);
    }

    @Override
    public List<Assignment> listAssignments(String layer, String grid) {
        return proposal.listAssignments(layer, grid);
    }

    @Override
    public List<? extends Row> listRows(RowKey.Kind kind) {
        return proposal.list(kind.type().asSubclass(Row.class));
    }
}
