package org.gridward.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridward.draft.SquareTown.EAST;
import static org.gridward.draft.SquareTown.WEST;
import static org.gridward.draft.SquareTown.line;
import static org.gridward.draft.SquareTown.x;
import static org.gridward.draft.SquareTown.y;

import java.util.List;
import java.util.Map;
import org.gridward.geo.JtsShapes;
import org.gridward.geo.Line;
import org.gridward.geo.Shape;
import org.gridward.model.AttributeValue;
import org.gridward.model.Cascade;
import org.gridward.model.Draft;
import org.gridward.model.NewGrid;
import org.gridward.model.Operation;
import org.gridward.model.Redraw;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.gridward.store.BaseMovedException;
import org.gridward.store.LoggedOperation;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** A draft whose base has moved, on every database. */
abstract class RebaseContract extends DraftBench {
    /** The border between the western blocks. */
    private static final Line MIDDLE = line(10_000, 10_000, 5_000, 10_000, 0, 10_000);

    private static Redraw.MoveBorder moveMiddle(int middleY) {
        return new Redraw.MoveBorder(
                "block",
                WEST + "0001",
                WEST + "0002",
                MIDDLE,
                line(10_000, 10_000, 5_000, middleY, 0, 10_000),
                Cascade.REFUSE);
    }

    private static Redraw.Split splitEast() {
        return new Redraw.Split(
                "block",
                EAST + "0001",
                List.of(line(9_990, 5_000, 20_010, 5_000)),
                List.of(new Redraw.Part(x(15_000), y(2_000), NewGrid.of(EAST + "0001"))),
                Cascade.REFUSE);
    }

    /** Publishes something else meanwhile. */
    private void publishOther(Edit... edits) {
        Draft other = newDraft();
        drafts.by(WANG).apply(other.id(), revision(other), List.of(edits));
        drafts.by(WANG).publish(other.id());
        assertThatThrownBy(() -> drafts.publish(draft.id())).isInstanceOf(BaseMovedException.class);
    }

    private void publishOther(Operation operation) {
        publishOther(new Edit.Execute(operation));
    }

    private Applied rebase(Settlement... settlements) {
        return drafts.rebase(draft.id(), revision(draft), List.of(settlements));
    }

    private Conflict onlyConflict() {
        try {
            rebase();
        } catch (RebaseConflictException e) {
            assertThat(e.conflicts()).hasSize(1);
            assertThat(e.base()).isEqualTo(2);
            return e.conflicts().get(0);
        }
        throw new AssertionError("no conflict");
    }

    @Test
    void operationsElsewhereGoTogetherAndTheLogStaysAsItWas() {
        execute(moveMiddle(8_000));
        apply(
                new Edit.Put(new Unit("N", "新中队", UnitKind.SQUAD, "C", null)),
                new Edit.Execute(new Operation.Rename("street", EAST, "新东")));
        List<LoggedOperation> log = drafts.listOperations(draft.id());
        publishOther(splitEast());
        Applied rebased = rebase();
        assertThat(rebased.head().draft().base()).isEqualTo(2);
        assertThat(drafts.listOperations(draft.id())).isEqualTo(log);
        assertThat(rebased.changes())
                .extracting(change -> change.key().toString())
                .containsExactlyInAnyOrder(
                        "GRID block:" + WEST + "0001", "GRID block:" + WEST + "0002", "GRID street:" + EAST, "UNIT N");
        assertThat(codes("block")).contains(EAST + "0003");
        assertThat(errors()).isEmpty();
        List<Row> after = rows();
        undo();
        redo();
        assertThat(rows()).isEqualTo(after);
        assertThat(drafts.publish(draft.id()).number()).isEqualTo(3);
    }

    @Test
    void aBaseThatHasNotMovedChangesNothing() {
        execute(moveMiddle(8_000));
        List<Row> before = rows();
        rebase();
        assertThat(rows()).isEqualTo(before);
        assertThat(drafts.listOperations(draft.id())).hasSize(1);
    }

    @Test
    void twoMovesOfOneBorderConflictOnThatBorderAndShowBothLines() {
        execute(moveMiddle(8_000));
        publishOther(moveMiddle(12_000));
        Conflict conflict = onlyConflict();
        assertThat(conflict.operation()).isEqualTo(1);
        assertThat(conflict.border()).contains(MIDDLE);
        assertThat(conflict.mine()).contains(moveMiddle(8_000).line());
        assertThat(conflict.theirs()).containsExactly(moveMiddle(12_000).line());
        assertThat(conflict.rows()).contains(RowKey.grid("block", WEST + "0001"));
        assertThat(drafts.getDraft(draft.id()).draft().base()).isEqualTo(1);
        assertThat(drafts.listOperations(draft.id())).hasSize(1);
    }

    @Test
    void theConflictEndsWithMyLineWithTheirsOrWithAThird() {
        execute(moveMiddle(8_000));
        Shape mine = grid("block", WEST + "0001").shape();
        publishOther(moveMiddle(12_000));
        Draft first = draft;
        Draft second = drafts.copy(first.id(), "二").draft();
        Draft third = drafts.copy(first.id(), "三").draft();
        rebase(new Settlement.Mine(1));
        assertThat(grid("block", WEST + "0001").shape()).isEqualTo(mine);
        assertThat(errors()).isEmpty();
        draft = second;
        rebase(new Settlement.Theirs(1));
        assertThat(drafts.listChanges(draft.id())).isEmpty();
        assertThat(drafts.listOperations(draft.id())).isEmpty();
        draft = third;
        Line now = moveMiddle(12_000).line();
        Redraw.MoveBorder between = new Redraw.MoveBorder(
                "block",
                WEST + "0001",
                WEST + "0002",
                now,
                line(10_000, 10_000, 5_000, 11_000, 0, 10_000),
                Cascade.REFUSE);
        rebase(new Settlement.Replace(1, List.of(new Edit.Execute(between))));
        assertThat(drafts.listOperations(draft.id()))
                .extracting(LoggedOperation::operation)
                .containsExactly(between);
        assertThat(errors()).isEmpty();
    }

    @Test
    void aRowThatBothChangedConflictsUnlessTheyAgree() {
        Unit unit = new Unit("W", "西一中队", UnitKind.SQUAD, "C", null);
        apply(new Edit.Put(unit));
        publishOther(new Edit.Put(new Unit("W", "西二中队", UnitKind.SQUAD, "C", null)));
        assertThat(onlyConflict().reason().code()).isEqualTo("ROW_CHANGED");
        rebase(new Settlement.Mine(1));
        assertThat(rows()).contains(unit);
    }

    @Test
    void theSameChangeOnBothSidesIsNoConflictAndLeavesNoOperation() {
        Unit unit = new Unit("W", "西一中队", UnitKind.SQUAD, "C", null);
        apply(new Edit.Put(unit));
        publishOther(new Edit.Put(unit));
        rebase();
        assertThat(drafts.listOperations(draft.id())).isEmpty();
        assertThat(rows()).contains(unit);
    }

    @Test
    void aRowThatOneSideRemovedAndTheOtherChangedConflicts() {
        RowKey key = RowKey.unionGrid("group", "G1");
        apply(new Edit.Remove(key));
        publishOther(new Operation.Rename("group", "G1", "别名"));
        assertThat(onlyConflict().reason().code()).isEqualTo("ROW_CHANGED");
        rebase(new Settlement.Theirs(1));
        assertThat(rows()).anyMatch(row -> row.key().equals(key));
    }

    @Test
    void whatIsSaidOfAGridAndItsBorderAreTwoThings() {
        apply(
                new Edit.Put(grid("block", WEST + "0001").withName("甲块")),
                new Edit.Execute(Operation.Describe.attributes(
                        "block", WEST + "0002", Map.of("remark", AttributeValue.of("新")))));
        publishOther(moveMiddle(12_000));
        rebase();
        assertThat(grid("block", WEST + "0001").name()).isEqualTo("甲块");
        assertThat(grid("block", WEST + "0002").attributes()).containsEntry("remark", AttributeValue.of("新"));
        assertThat(errors()).isEmpty();
    }

    @Test
    void twoNamesForOneGridConflict() {
        execute(new Operation.Rename("street", EAST, "甲"));
        publishOther(new Operation.Rename("street", EAST, "乙"));
        assertThat(onlyConflict().rows()).containsExactly(RowKey.grid("street", EAST));
        rebase(new Settlement.Mine(1));
        assertThat(grid("street", EAST).name()).isEqualTo("甲");
    }

    @Test
    void anOperationOnAGridThatHasEndedConflicts() {
        execute(splitEast());
        publishOther(new Redraw.Merge("block", List.of(EAST + "0001", EAST + "0002"), NewGrid.NUMBERED));
        assertThat(onlyConflict().reason().code()).isEqualTo("GONE");
    }

    @Test
    void whatWouldTakeOtherGridsAlongThanBeforeConflicts() {
        execute(new Redraw.Split(
                "street",
                WEST,
                List.of(line(-10, 10_000, 10_010, 10_000)),
                List.of(new Redraw.Part(x(5_000), y(5_000), NewGrid.of(WEST))),
                Cascade.REFUSE));
        publishOther(new Redraw.Split(
                "block", WEST + "0002", List.of(line(5_000, 9_990, 5_000, 20_010)), List.of(), Cascade.REFUSE));
        assertThat(onlyConflict().reason().code()).isEqualTo("DECIDED_OTHERWISE");
        rebase(new Settlement.Mine(1));
        assertThat(errors()).isEmpty();
    }

    @Test
    void undoOnTheNewBaseLeadsToTheNewBase() {
        execute(moveMiddle(8_000));
        publishOther(splitEast());
        rebase();
        undo();
        assertThat(rows()).isEqualTo(database.editions().getContent(2).listRows());
    }

    @Test
    void groundThatOthersHaveGivenAwayIsTakenFromWhoeverHasItNow() {
        execute(splitEast());
        drafts.publish(draft.id());
        draft = newDraft();
        execute(new Redraw.TransferGround(
                "block", EAST + "0003", EAST + "0001", square(10_000, 3_000, 12_000, 6_000), Cascade.REFUSE));
        publishOther(new Redraw.TransferGround(
                "block", EAST + "0003", EAST + "0002", square(10_000, 2_000, 13_000, 10_000), Cascade.REFUSE));
        assertThatThrownBy(this::rebase).isInstanceOf(RebaseConflictException.class);
        rebase(new Settlement.Mine(1));
        assertThat(errors()).isEmpty();
        assertThat(holds(EAST + "0001", 11_000, 5_500)).isTrue();
        assertThat(holds(EAST + "0002", 12_500, 5_500)).isTrue();
        assertThat(drafts.listOperations(draft.id()))
                .extracting(LoggedOperation::operation)
                .allSatisfy(operation ->
                        assertThat(((Redraw.TransferGround) operation).from()).isEqualTo(EAST + "0002"));
    }

    private static Shape square(int west, int south, int east, int north) {
        return Shape.of(new int[][][] {{{x(west), y(south), x(east), y(south), x(east), y(north), x(west), y(north)}}});
    }

    private boolean holds(String block, int x, int y) {
        return JtsShapes.toSteps(grid("block", block).shape())
                .covers(new GeometryFactory().createPoint(new Coordinate(x(x), y(y))));
    }

    @Test
    void anOutlineIsFittedAmongThoseWhoLieThereNow() {
        execute(new Redraw.Reshape(
                "block",
                EAST + "0002",
                Shape.of(new int[][][] {
                    {
                        {
                            x(10_000), y(9_000), x(20_000), y(9_000), x(20_000), y(15_000), x(20_000), y(20_000),
                            x(15_000), y(20_000), x(10_000), y(20_000), x(10_000), y(15_000)
                        }
                    }
                }),
                List.of(EAST + "0001"),
                false,
                Cascade.REFUSE));
        Shape mine = grid("block", EAST + "0002").shape();
        publishOther(splitEast8());
        assertThat(onlyConflict().reason().code()).isNotBlank();
        rebase(new Settlement.Mine(1));
        assertThat(errors()).isEmpty();
        assertThat(grid("block", EAST + "0002").shape().box()).isEqualTo(mine.box());
    }

    /** The part along the northern block gets a code of its own, so an outline that names the old one misses it. */
    private static Redraw.Split splitEast8() {
        return new Redraw.Split(
                "block",
                EAST + "0001",
                List.of(line(9_990, 8_000, 20_010, 8_000)),
                List.of(new Redraw.Part(x(15_000), y(2_000), NewGrid.of(EAST + "0001"))),
                Cascade.REFUSE);
    }

    @Test
    void whatCanNotHoldSaysWithWhichGridsToDrawInstead() {
        execute(splitEast());
        publishOther(new Redraw.Merge("block", List.of(EAST + "0001", EAST + "0002"), NewGrid.NUMBERED));
        assertThatThrownBy(() -> rebase(new Settlement.Mine(1)))
                .isInstanceOfSatisfying(RebaseConflictException.class, conflict -> {
                    Conflict told = conflict.conflicts().get(0);
                    assertThat(told.reason().code()).isEqualTo("GONE");
                    assertThat(told.reason().text().en())
                            .contains("give operations to be done instead")
                            .endsWith(": " + EAST + "0004");
                });
        Redraw.Split drawn = new Redraw.Split(
                "block", EAST + "0004", List.of(line(9_990, 5_000, 20_010, 5_000)), List.of(), Cascade.REFUSE);
        rebase(new Settlement.Replace(1, List.of(new Edit.Execute(drawn))));
        assertThat(codes("block")).doesNotContain(EAST + "0004").hasSize(4);
        assertThat(errors()).isEmpty();
    }
}
