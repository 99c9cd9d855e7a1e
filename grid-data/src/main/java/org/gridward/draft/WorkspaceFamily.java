package org.gridward.draft;

import java.util.List;
import java.util.Optional;
import org.gridward.geo.Box;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.topology.FamilyGround;

/** One family of a workspace. */
record WorkspaceFamily(Workspace workspace, List<Layer> layers) implements FamilyGround {
    @Override
    public Optional<Grid> findGrid(int level, String code) {
        return workspace.findGrid(layers.get(level).code(), code);
    }

    @Override
    public List<Grid> listGridsIn(int level, Box box) {
        return workspace.listGridsIn(layers.get(level).code(), box);
    }

    @Override
    public List<Grid> listChildren(int level, String code) {
        return level + 1 < layers.size()
                ? workspace.listChildren(layers.get(level + 1).code(), code)
                : List.of();
    }
}
