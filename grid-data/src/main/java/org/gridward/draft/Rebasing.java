package org.gridward.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gridward.geo.Line;
import org.gridward.model.Effects.Share;
import org.gridward.model.Grid;
import org.gridward.model.Operation;
import org.gridward.model.Redraw;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.store.CodeCounters;
import org.gridward.store.DraftImage;
import org.gridward.store.LoggedOperation;
import org.gridward.topology.GroundComparison;

/**
 * Carries a draft's log over to a new base: a merge of three. It is clean exactly when the log can be repeated on the
 * new base, the logs that led there can be repeated on the draft, both with the decisions they took when they were new,
 * and both ways end on the same ground but for rounding. Where the new base was loaded from files or mended, only the first
 * can be asked. Source: TOPOLOGY §8.
 */
final class Rebasing {
    /** An operation on the new base, in the place of one of the log. */
    record Replayed(EditRunner.Done done, LoggedOperation original, boolean replaced) {}

    private final Workspace mine;
    private final Workspace result;
    private final Replay forward;
    private final Replay backward;
    private final BaseGround base;
    private final BaseGround newBase;
    private final Map<Integer, Settlement> settlements;
    private final Map<Integer, List<DraftImage>> images;
    private final List<LoggedOperation> log;
    private final UnaryOperator<EditRunner.Done> numbering;
    private final List<LoggedOperation> theirLog;
    private final TreeMap<Integer, Conflict> conflicts = new TreeMap<>();
    private final List<Replayed> replayed = new ArrayList<>();

    /**
     * @param mine the draft as it is on its old base; is the same afterwards
     * @param result the new base with nothing on it; gets the outcome
     * @param numbering gives new grids of the result their numbers before the next operation sees them
     * @param theirLog all operations that led from the old base to the new one; empty when that is not known
     */
    Rebasing(
            BaseGround base,
            BaseGround newBase,
            Workspace mine,
            Workspace result,
            List<LoggedOperation> log,
            List<DraftImage> images,
            List<LoggedOperation> theirLog,
            List<Settlement> settlements,
            CodeCounters counters,
            UnaryOperator<EditRunner.Done> numbering) {
        this.base = base;
        this.newBase = newBase;
        this.mine = mine;
        this.result = result;
        this.log = log;
        this.numbering = numbering;
        this.images = images.stream().collect(Collectors.groupingBy(DraftImage::operation));
        this.theirLog = theirLog;
        this.settlements = settlements.stream().collect(Collectors.toMap(Settlement::operation, it -> it, (a, b) -> b));
        this.forward = new Replay(base, newBase, result, counters);
        this.backward = new Replay(base, base, mine, counters);
    }

    /** @return in the order of the log; empty while there are conflicts */
    List<Replayed> run() {
        log.forEach(this::repeat);
        if (theirLog.stream().noneMatch(Rebasing::leftOnlyRows)) {
            int mark = mine.mark();
            theirLog.forEach(this::repeatTheirs);
            if (conflicts.isEmpty() && settlements.isEmpty() && !theirLog.isEmpty()) {
                compareOutcomes();
            }
            mine.rollBackTo(mark);
        }
        return conflicts.isEmpty() ? List.copyOf(replayed) : List.of();
    }

    private static boolean leftOnlyRows(LoggedOperation theirs) {
        return theirs.operation() instanceof Operation.Load || theirs.operation() instanceof Operation.Mend;
    }

    List<Conflict> listConflicts() {
        return List.copyOf(conflicts.values());
    }

    private void repeat(LoggedOperation operation) {
        Settlement settlement = settlements.get(operation.number());
        if (settlement instanceof Settlement.Theirs) {
            return;
        }
        int mark = result.mark();
        int done = replayed.size();
        try {
            if (settlement instanceof Settlement.Replace replace) {
                replace.edits()
                        .forEach(edit ->
                                replayed.add(new Replayed(numbering.apply(forward.replace(edit)), operation, true)));
            } else if (operation.operation() instanceof Operation.Mend) {
                EditRunner.Done mended =
                        forward.mend(operation, imagesOf(operation), key -> findFormer(key, operation.number()));
                replayed.add(new Replayed(numbering.apply(mended), operation, false));
            } else if (settlement instanceof Settlement.Mine) {
                new Insistence(result, forward, numbering)
                        .insist(operation, imagesOf(operation))
                        .forEach(it -> replayed.add(new Replayed(it, operation, false)));
            } else {
                forward.repeat(operation, imagesOf(operation), false)
                        .ifPresent(it -> replayed.add(new Replayed(numbering.apply(it), operation, false)));
            }
        } catch (EditRefusedException refused) {
            result.rollBackTo(mark);
            replayed.subList(done, replayed.size()).clear();
            conflicts.put(operation.number(), conflict(operation, refused.refusal()));
        }
    }

    /** The row as it was in the draft before an operation. */
    private Optional<Row> findFormer(RowKey key, int operation) {
        return log.stream()
                .filter(earlier -> earlier.number() < operation)
                .flatMap(earlier -> imagesOf(earlier).stream())
                .filter(image -> image.key().equals(key))
                .reduce((a, b) -> b)
                .map(DraftImage::row)
                .orElseGet(() -> base.findRow(key));
    }

    private List<DraftImage> imagesOf(LoggedOperation operation) {
        return images.getOrDefault(operation.number(), List.of());
    }

    /** Rows without shape were compared one by one on the way forward. */
    private void repeatTheirs(LoggedOperation theirs) {
        if (!(theirs.operation() instanceof Redraw)) {
            layTheirRow(theirs);
            return;
        }
        int mark = mine.mark();
        try {
            backward.repeat(theirs, List.of(), false);
        } catch (EditRefusedException refused) {
            mine.rollBackTo(mark);
            Set<RowKey> ground = groundOf(theirs);
            findLast(ground)
                    .filter(operation -> !settlements.containsKey(operation.number()))
                    .ifPresent(operation -> conflicts.computeIfAbsent(
                            operation.number(), number -> conflict(operation, refused.refusal())));
        }
    }

    private void layTheirRow(LoggedOperation theirs) {
        Operation operation = theirs.operation();
        RowKey key = operation instanceof Operation.Put put
                ? put.row()
                : operation instanceof Operation.Remove remove ? remove.row() : null;
        if (key == null) {
            int mark = mine.mark();
            try {
                backward.repeat(theirs, List.of(), true);
            } catch (EditRefusedException compared) {
                mine.rollBackTo(mark); // names and codes were compared on the way forward
            }
        } else if (key.kind() != RowKey.Kind.GRID) {
            newBase.findRow(key).ifPresentOrElse(mine::put, () -> mine.remove(key));
        }
    }

    /** The operation of the log that last moved ground of one of the grids. */
    private Optional<LoggedOperation> findLast(Set<RowKey> ground) {
        return log.stream()
                .filter(it -> it.operation() instanceof Redraw)
                .filter(it -> groundOf(it).stream().anyMatch(ground::contains))
                .reduce((a, b) -> b)
                .or(() -> log.stream()
                        .filter(it -> it.operation() instanceof Redraw)
                        .reduce((a, b) -> b));
    }

    private static Set<RowKey> groundOf(LoggedOperation operation) {
        Set<RowKey> keys = new HashSet<>();
        for (Share share : operation.effects().shares()) {
            keys.add(RowKey.grid(share.layer(), String.valueOf(share.from())));
            keys.add(RowKey.grid(share.layer(), String.valueOf(share.to())));
        }
        return keys;
    }

    private void compareOutcomes() {
        Set<RowKey> keys = new TreeSet<>(mine.listLaidKeys());
        keys.addAll(result.listLaidKeys());
        Set<RowKey> different = keys.stream()
                .filter(key -> key.kind() == RowKey.Kind.GRID)
                .filter(key -> !isSameGround(mine.find(key, Grid.class), result.find(key, Grid.class)))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!different.isEmpty()) {
            findLast(different)
                    .ifPresent(operation -> conflicts.put(
                            operation.number(),
                            conflict(
                                    operation,
                                    Refusal.of(
                                            "OUTCOME_DIFFERS",
                                            "先后顺序不同则结果不同：" + different,
                                            "The outcome depends on who is first: " + different))));
        }
    }

    private static boolean isSameGround(Optional<Grid> a, Optional<Grid> b) {
        return a.isPresent() == b.isPresent()
                && (a.isEmpty()
                        || (Objects.equals(a.get().parent(), b.get().parent())
                                && GroundComparison.areEqualButForNoding(
                                        a.get().shape(), b.get().shape())));
    }

    private Conflict conflict(LoggedOperation operation, Refusal refusal) {
        List<RowKey> both = imagesOf(operation).stream()
                .map(DraftImage::key)
                .filter(key -> !base.findRow(key).equals(newBase.findRow(key)))
                .toList();
        if (operation.operation() instanceof Redraw.MoveBorder move) {
            return new Conflict(
                    operation.number(),
                    refusal,
                    both,
                    Optional.of(move.border()),
                    Optional.of(move.line()),
                    theirLines(move));
        }
        return new Conflict(operation.number(), refusal, both, Optional.empty(), Optional.empty(), List.of());
    }

    /** Where the border lies in the new base; when its ends have moved, the lines that were drawn near it. */
    private List<Line> theirLines(Redraw.MoveBorder move) {
        Optional<Line> now = BorderChains.find(new Workspace(newBase), move);
        return now.map(List::of)
                .orElseGet(() -> theirLog.stream()
                        .map(LoggedOperation::operation)
                        .filter(Redraw.MoveBorder.class::isInstance)
                        .map(it -> ((Redraw.MoveBorder) it).line())
                        .filter(line -> line.box()
                                .intersects(
                                        move.border().box().union(move.line().box())))
                        .toList());
    }
}
