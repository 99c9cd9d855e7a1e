package org.gridward.topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Line;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.model.Redraw;
import org.gridward.topology.RedrawRefusedException.Reason;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** A log of shape operations accepted one after the other, with what they drew, moved and named. */
final class DraftTwin {
    private static final GeometryFactory STEPS = new GeometryFactory();

    record Step(Redraw redraw, Redrawn redrawn) {}

    /** Where a replay came to: the ground, or the step that was refused. */
    record Replayed(EditedGround ground, List<Redrawn.Change> changes, Optional<RedrawRefusedException> refused) {}

    final List<Step> steps = new ArrayList<>();
    final EditedGround ground;

    DraftTwin(FamilyGround base) {
        this.ground = new EditedGround(base);
    }

    /** False when it is refused. */
    boolean tryStep(Redraw redraw, NewCodes codes) {
        try {
            Redrawn redrawn = Redrawing.execute(ground, redraw, codes);
            ground.apply(redrawn);
            steps.add(new Step(redraw, redrawn));
            return true;
        } catch (RedrawRefusedException refused) {
            return false;
        }
    }

    /** The same log on what another draft made. */
    Replayed replayOn(DraftTwin other) {
        EditedGround onto = new EditedGround(other.ground);
        List<Redrawn.Change> changes = new ArrayList<>();
        for (Step step : steps) {
            try {
                Redrawn redrawn =
                        Replay.execute(onto, step.redraw(), step.redrawn().decisions());
                onto.apply(redrawn);
                changes.addAll(redrawn.changes());
            } catch (RedrawRefusedException refused) {
                return new Replayed(onto, changes, Optional.of(refused));
            }
        }
        return new Replayed(onto, changes, Optional.empty());
    }

    List<Redrawn.Change> changes() {
        return steps.stream().flatMap(step -> step.redrawn().changes().stream()).toList();
    }

    /** The lines that were drawn; empty for operations that move grids as they are. */
    Geometry drawn() {
        List<Geometry> lines = new ArrayList<>();
        for (Step step : steps) {
            if (step.redraw() instanceof Redraw.Split split) {
                split.lines().forEach(line -> lines.add(toSteps(line)));
            } else if (step.redraw() instanceof Redraw.MoveBorder move) {
                lines.add(toSteps(move.line()));
            } else if (step.redraw() instanceof Redraw.TransferGround transfer) {
                lines.add(rim(transfer.ground()));
            } else if (step.redraw() instanceof Redraw.Reshape reshape) {
                lines.add(rim(reshape.shape()));
            } else if (step.redraw() instanceof Redraw.Create create) {
                create.grounds().forEach(drawn -> lines.add(rim(drawn.shape())));
            }
        }
        return STEPS.buildGeometry(lines);
    }

    static Geometry toSteps(Line line) {
        Coordinate[] vertices = new Coordinate[line.vertexCount()];
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = new Coordinate(line.x(i), line.y(i));
        }
        return STEPS.createLineString(vertices);
    }

    private static Geometry rim(Shape shape) {
        return JtsShapes.toSteps(shape).getBoundary();
    }

    /** Ground that came to another grid of some level. */
    Geometry swept() {
        Geometry swept = STEPS.createPolygon();
        for (Redrawn.Change change : changes()) {
            if (!change.noded()) {
                Geometry before = ground(change.before());
                Geometry after = ground(change.after());
                Geometry part = OverlayNGRobust.overlay(before, after, OverlayNG.SYMDIFFERENCE);
                swept = IntentOracle.polygons(
                        OverlayNGRobust.overlay(IntentOracle.polygons(part), swept, OverlayNG.UNION));
            }
        }
        return swept;
    }

    private static Geometry ground(Optional<Grid> grid) {
        return grid.<Geometry>map(it -> JtsShapes.toSteps(it.shape())).orElse(STEPS.createPolygon());
    }

    /** Grids whose rows change by more than vertices, by level and code. */
    Set<String> changed() {
        Set<String> changed = new HashSet<>();
        changes().stream()
                .filter(change -> !change.noded())
                .forEach(change -> changed.add(change.level() + ":" + change.code()));
        return changed;
    }

    /** Grids on which the operations depend as wholes: by name, by being finer and moved, by being the other's taker. */
    Set<String> needed(FamilyGround base) {
        Set<String> needed = new HashSet<>();
        for (Step step : steps) {
            Redrawn.Decisions decisions = step.redrawn().decisions();
            decisions.whole().forEach(moved -> needed.add(moved.level() + ":" + moved.code()));
            decisions.cut().forEach(moved -> needed.add(moved.level() + ":" + moved.code()));
            if (step.redraw().cascade().into() != null) {
                List<String> into = step.redraw().cascade().into().listParts();
                for (int level = 0; level < base.layers().size(); level++) {
                    if (base.layers().get(level).code().equals(into.get(0))) {
                        needed.add(level + ":" + into.get(1));
                    }
                }
            }
            if (!(step.redraw() instanceof Redraw.MoveBorder) && !(step.redraw() instanceof Redraw.TransferGround)) {
                step.redrawn().changes().stream()
                        .filter(change -> !change.noded())
                        .forEach(change -> needed.add(change.level() + ":" + change.code()));
            }
        }
        return needed;
    }

    /** Grids that get or lose children. */
    Set<String> parents() {
        Set<String> parents = new HashSet<>();
        for (Redrawn.Change change : changes()) {
            String before = change.before().map(Grid::parent).orElse(null);
            String after = change.after().map(Grid::parent).orElse(null);
            if (!Objects.equals(before, after)) {
                parents.add(change.level() + ":" + before);
                parents.add(change.level() + ":" + after);
            }
        }
        parents.removeIf(parent -> parent.endsWith(":null"));
        return parents;
    }

    /** Vertices that were there and are not. */
    Set<Coordinate> lostVertices() {
        Set<Coordinate> lost = new HashSet<>();
        changes().forEach(change -> lost.addAll(List.of(ground(change.before()).getCoordinates())));
        changes()
                .forEach(change -> lost.removeAll(List.of(ground(change.after()).getCoordinates())));
        return lost;
    }

    boolean onlyMovesBorders() {
        return steps.stream().allMatch(step -> step.redraw() instanceof Redraw.MoveBorder);
    }

    static boolean isRounding(Replayed replayed) {
        return replayed.refused()
                .filter(refused -> refused.reason() == Reason.ROUNDING)
                .isPresent();
    }
}
