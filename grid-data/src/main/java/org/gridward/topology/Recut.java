package org.gridward.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.gridward.geo.Box;
import org.gridward.geo.Line;
import org.gridward.geo.Shape;
import org.gridward.model.Cascade;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which all operations work: load what lies round, put lines into the ground of some grids, flood the
 * faces, decide to which grids each face is to belong, and leave the rest to this class. One use, one thread.
 */
final class Recut {
    private final FamilyGround ground;
    private final Labels labels;
    private final Neighbourhood around;
    private final WorkingMap map;
    private final int original;
    private final IntPredicate inGround;
    private final int openLabel;
    private final LineInsertion lines;
    private @Nullable Faces faces;

    /**
     * @param box what the operation can touch: its lines, and each grid that it moves as a whole
     * @param level the level of the grids whose ground is cut
     * @param codes those grids
     * @param openLabel whose ground is cut too where no grid of the level lies; {@link Labels#UNKNOWN} for none
     */
    Recut(FamilyGround ground, Labels labels, Box box, int level, List<String> codes, int openLabel) {
        this.ground = ground;
        this.labels = labels;
        this.around = Neighbourhood.load(ground, labels, box);
        this.map = around.map();
        this.original = map.segmentCount();
        this.openLabel = openLabel;
        this.inGround = label -> label >= 0
                && (label == openLabel
                        || (labels.code(label, level) != null && codes.contains(labels.code(label, level))));
        this.lines = new LineInsertion(around, inGround);
    }

    WorkingMap map() {
        return map;
    }

    Neighbourhood around() {
        return around;
    }

    LineInsertion lines() {
        return lines;
    }

    void cut(Line line, int number) {
        lines.insert(line, number);
    }

    /** Each ring with the shape's inside on its left. */
    void cut(Shape shape, int number) {
        for (int p = 0; p < shape.polygonCount(); p++) {
            for (int r = 0; r < shape.ringCount(p); r++) {
                int[] ring = shape.ring(p, r);
                int[] closed = Arrays.copyOf(ring, ring.length + 2);
                closed[ring.length] = ring[0];
                closed[ring.length + 1] = ring[1];
                cut(Line.of(closed), number);
            }
        }
    }

    /** The faces, once all lines are in. */
    Faces faces() {
        Faces known = faces;
        if (known == null) {
            known = new Faces(around, inGround, openLabel);
            faces = known;
        }
        return known;
    }

    /** @param isBarrier whether a segment that no line runs along may not be stepped over */
    Components flood(IntPredicate isBarrier) {
        return new Components(map, faces(), isBarrier);
    }

    /** The code that the ground left of a half-edge had. */
    @Nullable
    String codeLeftOf(int halfEdge, int level) {
        int face = faces().faceOf(halfEdge);
        return face < 0 ? null : labels.code(faces().label(face), level);
    }

    /** The code of what lies right of a half-edge, whether its ground is cut or not. */
    @Nullable
    String codeAcross(int halfEdge, int level) {
        return labels.code(map.leftOf(halfEdge ^ 1), level);
    }

    @Nullable
    String codeOf(int face, int level) {
        return labels.code(faces().label(face), level);
    }

    /**
     * Does what was decided.
     *
     * @param level the finest level that the operation itself has decided
     * @throws RedrawRefusedException CUTS_CHILD, ORPHAN, TWO_PARENTS, NO_CHANGE
     */
    Redrawn finish(Targets targets, int level, Cascade cascade) {
        Faces known = faces();
        new FinerGrids(ground, around, labels, known, targets, cascade).descendBelow(level);
        new TupleRules(ground, around, labels, known, targets, level).check();
        int[] newLabels = new int[known.count()];
        List<Integer> moved = new ArrayList<>();
        for (int face = 0; face < newLabels.length; face++) {
            newLabels[face] = targets.isMoved(face)
                    ? labels.number(Objects.requireNonNull(targets.tuple(face)))
                    : known.label(face);
            if (newLabels[face] != known.label(face)) {
                moved.add(face);
            }
        }
        Relabelling relabelling = new Relabelling(map, known);
        relabelling.apply(newLabels);
        relabelling.verify(original);
        return new RedrawnBuilder(ground, labels, map, original, known, targets).build(newLabels, moved);
    }
}
