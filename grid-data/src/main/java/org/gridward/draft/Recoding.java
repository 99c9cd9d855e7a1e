package org.gridward.draft;

import java.util.ArrayList;
import java.util.List;
import org.gridward.geo.Geodesy;
import org.gridward.model.Effects.Share;
import org.gridward.model.Grid;
import org.gridward.model.Layer;

/**
 * Gives grids other codes: the old code ends, what named it names the new one, and finer grids whose codes hold it are
 * renumbered too.
 */
final class Recoding {
    /** @param to the grid as it is now */
    record Recoded(String from, Grid to) {}

    private final Workspace workspace;
    private final GivenCodes codes;
    private final References references;
    private final List<Recoded> recoded = new ArrayList<>();

    Recoding(Workspace workspace, GivenCodes codes) {
        this.workspace = workspace;
        this.codes = codes;
        this.references = new References(workspace);
    }

    void recode(Layer layer, Grid grid, String code) {
        if (workspace.findGrid(layer.code(), code).isPresent()) {
            throw EditRefusedException.of("CODE_TAKEN", "编码 " + code + " 已被使用", "Code " + code + " is taken");
        }
        Grid now = grid.withCode(code);
        workspace.remove(grid.key());
        workspace.put(now);
        references.rename(layer.code(), grid.code(), code);
        recoded.add(new Recoded(grid.code(), now));
        for (Layer below : workspace.listLayersBelow(layer.code())) {
            for (Grid child : workspace.listChildren(below.code(), grid.code())) {
                workspace.put(child.withParent(code));
                fitToParent(below, child.withParent(code));
            }
        }
    }

    /** A grid whose code should hold its parent's, but doesn't, gets the next one that does. */
    void fitToParent(Layer layer, Grid grid) {
        if (layer.codeScheme() != null
                && layer.codeScheme().namesParent()
                && !layer.codeScheme().matches(grid.code(), grid.parent())) {
            recode(layer, grid, codes.take(layer, grid.parent()));
        }
    }

    /** In the order in which they were done. */
    List<Recoded> listRecoded() {
        return recoded;
    }

    /** The ground under the old codes went to the new ones. */
    List<Share> listShares() {
        return recoded.stream()
                .map(it -> new Share(
                        it.to().layer(),
                        it.from(),
                        it.to().code(),
                        it.to().shape().twiceArea(),
                        Geodesy.areaSquareMeters(it.to().shape())))
                .toList();
    }
}
