package org.gridward.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gridward.model.AttributeValue;
import org.gridward.model.Effects;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Operation;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.UnionGrid;
import org.jspecify.annotations.Nullable;

/** Operations on grids that leave all shapes as they are. */
final class GridStep {
    private final Workspace workspace;
    private final GivenCodes codes;

    GridStep(Workspace workspace, GivenCodes codes) {
        this.workspace = workspace;
        this.codes = codes;
    }

    Effects recode(Operation.Recode recode) {
        Layer layer = getLayer(recode.layer());
        Optional<UnionGrid> union = workspace.find(RowKey.unionGrid(recode.layer(), recode.grid()), UnionGrid.class);
        if (union.isPresent()) {
            return recode(layer, union.get(), recode.code());
        }
        Grid grid = getGrid(recode.layer(), recode.grid());
        String code = recode.code() == null ? codes.take(layer, grid.parent()) : recode.code();
        Recoding recoding = new Recoding(workspace, codes);
        recoding.recode(layer, grid, code);
        return effects(recoding);
    }

    private Effects recode(Layer layer, UnionGrid grid, @Nullable String wanted) {
        String code = wanted == null ? codes.take(layer, null) : wanted;
        if (workspace.find(RowKey.unionGrid(layer.code(), code)).isPresent()) {
            throw EditRefusedException.of("CODE_TAKEN", "编码 " + code + " 已被使用", "Code " + code + " is taken");
        }
        workspace.remove(grid.key());
        workspace.put(grid.withCode(code));
        new References(workspace).rename(layer.code(), grid.code(), code);
        return effects(new Recoding(workspace, codes));
    }

    Effects number(Operation.NumberChildren number) {
        Layer layer = getLayer(number.layer());
        List<Grid> grids = number.parent() == null
                ? workspace.listGridsWithoutParent(number.layer())
                : workspace.listChildren(number.layer(), number.parent());
        if (grids.isEmpty()) {
            throw EditRefusedException.of("GONE", "没有可编号的网格", "There are no grids to number");
        }
        Recoding recoding = new Recoding(workspace, codes);
        for (Grid grid : ReadingOrder.sort(grids)) {
            recoding.recode(layer, grid, codes.take(layer, grid.parent()));
        }
        return effects(recoding);
    }

    private Effects effects(Recoding recoding) {
        return new Effects(recoding.listShares(), List.of(), List.of(), codes.listTaken(), null, List.of());
    }

    Effects rename(Operation.Rename rename) {
        Row row = getGround(rename.layer(), rename.grid());
        workspace.put(
                row instanceof Grid grid ? grid.withName(rename.name()) : ((UnionGrid) row).withName(rename.name()));
        return Effects.NONE;
    }

    Effects describe(Operation.Describe describe) {
        Row row = getGround(describe.layer(), describe.grid());
        if (row instanceof Grid grid) {
            Set<String> estimated = new HashSet<>(grid.estimated());
            estimated.removeAll(describe.attributes().keySet());
            workspace.put(grid.withKind(describe.kind() == null ? grid.kind() : describe.kind())
                    .withAttributes(changed(grid.attributes(), describe), estimated));
        } else {
            UnionGrid union = (UnionGrid) row;
            workspace.put(union.withAttributes(changed(union.attributes(), describe)));
        }
        return Effects.NONE;
    }

    private static Map<String, AttributeValue> changed(
            Map<String, AttributeValue> values, Operation.Describe describe) {
        Map<String, AttributeValue> changed = new TreeMap<>(values);
        describe.attributes()
                .forEach((name, value) ->
                        value.ifPresentOrElse(it -> changed.put(name, it), () -> changed.remove(name)));
        return changed;
    }

    private Layer getLayer(String code) {
        return workspace
                .findLayer(code)
                .orElseThrow(() -> EditRefusedException.of("GONE", "没有图层 " + code, "There is no layer " + code));
    }

    private Grid getGrid(String layer, String code) {
        return workspace.findGrid(layer, code).orElseThrow(() -> gone(layer, code));
    }

    private Row getGround(String layer, String code) {
        return workspace
                .find(RowKey.grid(layer, code))
                .or(() -> workspace.find(RowKey.unionGrid(layer, code)))
                .orElseThrow(() -> gone(layer, code));
    }

    private static EditRefusedException gone(String layer, String code) {
        return EditRefusedException.of(
                "GONE", "图层 " + layer + " 中没有网格 " + code, "There is no grid " + code + " in layer " + layer);
    }
}
