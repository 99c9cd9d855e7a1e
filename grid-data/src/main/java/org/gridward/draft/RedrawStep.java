package org.gridward.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gridward.draft.Recoding.Recoded;
import org.gridward.geo.Geodesy;
import org.gridward.model.Effects;
import org.gridward.model.Effects.Share;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.Redraw;
import org.gridward.model.RowKey;
import org.gridward.topology.FamilyGround;
import org.gridward.topology.RedrawRefusedException;
import org.gridward.topology.Redrawing;
import org.gridward.topology.Redrawn;
import org.gridward.topology.Redrawn.Change;

/** A shape operation in a workspace, with what follows from it for attributes, for rows that name grids, and for codes. */
final class RedrawStep {
    private final Workspace workspace;
    private final GivenCodes codes;
    private final List<Layer> layers;
    private final Redrawn redrawn;

    private RedrawStep(Workspace workspace, GivenCodes codes, FamilyGround family, Redrawn redrawn) {
        this.workspace = workspace;
        this.codes = codes;
        this.layers = family.layers();
        this.redrawn = redrawn;
    }

    static Effects execute(Workspace workspace, Redraw operation, GivenCodes codes) {
        FamilyGround family = workspace
                .findFamily(operation.layer())
                .orElseThrow(() -> EditRefusedException.of(
                        "NO_FAMILY",
                        "图层 " + operation.layer() + " 不存在，或其网格不是成套划分的",
                        "Layer " + operation.layer() + " is not there, or its grids are not cut as one map"));
        try {
            return new RedrawStep(workspace, codes, family, Redrawing.execute(family, operation, codes)).run();
        } catch (RedrawRefusedException e) {
            throw new EditRefusedException(
                    new Refusal(e.reason().name(), e.text(), e.findWhere().orElse(null)));
        }
    }

    private Effects run() {
        for (Change change : redrawn.changes()) {
            change.after()
                    .ifPresentOrElse(
                            workspace::put,
                            () -> workspace.remove(
                                    RowKey.grid(layers.get(change.level()).code(), change.code())));
        }
        List<Share> shares = new ArrayList<>(redrawn.shares().stream()
                .map(it -> new Share(
                        layers.get(it.level()).code(), it.from(), it.to(), it.twiceSquareSteps(), it.squareMeters()))
                .toList());
        for (int level = 0; level < layers.size(); level++) {
            new Apportioning(workspace, layers.get(level), grids(level, Change::before), shares).apply();
            Map<String, Grid> before = grids(level, Change::before);
            Map<String, Grid> after = grids(level, Change::after);
            new Succession(workspace, layers.get(level).code(), minus(after, before), minus(before, after), shares)
                    .apply();
        }
        Recoding recoding = fitCodes();
        return effects(follow(shares, recoding.listRecoded()));
    }

    private interface Side {
        Optional<Grid> of(Change change);
    }

    /** Those that gave ground, got some, were made or ended; a grid that is only noded has nothing to give. */
    private Map<String, Grid> grids(int level, Side side) {
        Map<String, Grid> grids = new TreeMap<>();
        redrawn.changes().stream()
                .filter(change -> change.level() == level && !change.noded())
                .forEach(change -> side.of(change).ifPresent(grid -> grids.put(change.code(), grid)));
        return grids;
    }

    private static Set<String> minus(Map<String, Grid> grids, Map<String, Grid> others) {
        Set<String> left = new HashSet<>(grids.keySet());
        left.removeAll(others.keySet());
        return left;
    }

    /** A grid that has another parent now may need another code, and so may what lies below it. */
    private Recoding fitCodes() {
        Recoding recoding = new Recoding(workspace, codes);
        for (Change change : redrawn.changes()) {
            boolean moved = change.before().isPresent()
                    && change.after().isPresent()
                    && !Objects.equals(
                            change.before().get().parent(), change.after().get().parent());
            if (moved) {
                Layer layer = layers.get(change.level());
                workspace.findGrid(layer.code(), change.code()).ifPresent(grid -> recoding.fitToParent(layer, grid));
            }
        }
        return recoding;
    }

    /** Ground that came to a grid which then was recoded has gone to the new code at once; so has what it had before. */
    private static List<Share> follow(List<Share> shares, Collection<Recoded> recoded) {
        List<Share> followed = new ArrayList<>(shares);
        for (Recoded it : recoded) {
            String layer = it.to().layer();
            long steps = it.to().shape().twiceArea();
            double meters = Geodesy.areaSquareMeters(it.to().shape());
            for (int i = 0; i < followed.size(); i++) {
                Share share = followed.get(i);
                if (share.layer().equals(layer) && it.from().equals(share.to())) {
                    steps -= share.twiceSquareSteps();
                    meters -= share.squareMeters();
                    followed.set(
                            i,
                            new Share(
                                    layer,
                                    share.from(),
                                    it.to().code(),
                                    share.twiceSquareSteps(),
                                    share.squareMeters()));
                }
            }
            followed.add(new Share(layer, it.from(), it.to().code(), steps, meters));
        }
        return followed;
    }

    private Effects effects(List<Share> shares) {
        Map<RowKey, Boolean> noded = new HashMap<>();
        redrawn.changes().stream()
                .filter(Change::noded)
                .forEach(change ->
                        noded.put(RowKey.grid(layers.get(change.level()).code(), change.code()), Boolean.TRUE));
        return new Effects(
                shares,
                moved(redrawn.decisions().whole()),
                moved(redrawn.decisions().cut()),
                codes.listTaken(),
                redrawn.decisions().nearest(),
                noded.keySet().stream().sorted().toList());
    }

    private List<Effects.Moved> moved(List<Redrawn.Moved> grids) {
        return grids.stream()
                .map(it -> new Effects.Moved(layers.get(it.level()).code(), it.code(), it.parent()))
                .toList();
    }
}
