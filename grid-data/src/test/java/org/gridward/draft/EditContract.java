package org.gridward.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridward.draft.SquareTown.DISTRICT;
import static org.gridward.draft.SquareTown.EAST;
import static org.gridward.draft.SquareTown.WEST;
import static org.gridward.draft.SquareTown.line;
import static org.gridward.draft.SquareTown.x;
import static org.gridward.draft.SquareTown.y;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridward.check.CheckLimits;
import org.gridward.geo.Shape;
import org.gridward.model.Assignment;
import org.gridward.model.AttributeValue;
import org.gridward.model.Cascade;
import org.gridward.model.Draft;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.NewGrid;
import org.gridward.model.Operation;
import org.gridward.model.Redraw;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.model.Scheme;
import org.gridward.model.UnionGrid;
import org.gridward.model.Unit;
import org.gridward.model.UnitKind;
import org.gridward.store.DraftChangedException;
import org.gridward.store.LoggedOperation;
import org.junit.jupiter.api.Test;

/** Editing a draft on every database. */
abstract class EditContract extends DraftBench {
    private static final Unit SQUAD = new Unit("N", "新中队", UnitKind.SQUAD, "C", null);

    /** West street in two, along the line between its blocks; the southern part keeps the code. */
    private static Redraw.Split splitWest() {
        return new Redraw.Split(
                "street",
                WEST,
                List.of(line(-10, 10_000, 10_010, 10_000)),
                List.of(new Redraw.Part(x(5_000), y(5_000), NewGrid.of(WEST))),
                Cascade.REFUSE);
    }

    private static Redraw.Split splitBlock(String block, int middleY) {
        return new Redraw.Split(
                "block", block, List.of(line(-10, middleY, 10_010, middleY)), List.of(), Cascade.REFUSE);
    }

    @Test
    void aSplitTakesTheNextCodesAndRenumbersWhatComesUnderTheNewParent() {
        Applied applied = execute(splitWest());
        assertThat(codes("street")).containsExactly(WEST, EAST, "310112103");
        assertThat(codes("block")).containsExactly(WEST + "0001", EAST + "0001", EAST + "0002", "3101121030001");
        Grid moved = grid("block", "3101121030001");
        assertThat(moved.parent()).isEqualTo("310112103");
        assertThat(moved.gridId()).isPositive();
        assertThat(grid("street", "310112103").name()).isEqualTo("西街道");
        assertThat(errors()).isEmpty();
        assertThat(applied.operations()).containsExactly(1);
        assertThat(applied.head().lastOperation()).isEqualTo(1);
        assertThat(applied.shares())
                .anySatisfy(share -> {
                    assertThat(share.from()).isEqualTo(WEST);
                    assertThat(share.to()).isEqualTo("310112103");
                    assertThat(share.twiceSquareSteps()).isEqualTo(2L * 10_000 * 10_000);
                })
                .anySatisfy(share -> {
                    assertThat(share.from()).isEqualTo(WEST + "0002");
                    assertThat(share.to()).isEqualTo("3101121030001");
                });
    }

    @Test
    void whoAnswersForThePartsIsWhoAnsweredForTheWhole() {
        execute(splitWest());
        assertThat(roles("street", WEST)).containsExactly("W OWNER");
        assertThat(roles("street", "310112103")).containsExactly("W OWNER");
        assertThat(roles("block", "3101121030001")).containsExactly("W BLOCK_LEADER");
        assertThat(roles("block", WEST + "0002")).isEmpty();
        assertThat(union("G1").members()).containsExactly(WEST + "0001", "3101121030001");
        assertThat(scheme().groundGrids()).containsExactlyInAnyOrder(WEST, EAST, "310112103");
    }

    private UnionGrid union(String code) {
        return (UnionGrid) row(RowKey.unionGrid("group", code));
    }

    private Scheme scheme() {
        return (Scheme) row(RowKey.scheme("S"));
    }

    private Row row(RowKey key) {
        return rows().stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void aMergeIntoOneOfTheGridsKeepsItsOwnerAndGathersTheOtherRoles() {
        execute(new Redraw.Merge("street", List.of(WEST, EAST), NewGrid.of(WEST)));
        assertThat(codes("street")).containsExactly(WEST);
        assertThat(roles("street", WEST)).containsExactly("C SUPPORTS", "W OWNER");
        assertThat(roles("street", EAST)).isEmpty();
        assertThat(scheme().groundGrids()).containsExactly(WEST);
        assertThat(codes("block")).containsExactly(WEST + "0001", WEST + "0002", WEST + "0003", WEST + "0004");
        assertThat(errors()).isEmpty();
    }

    @Test
    void aMergeUnderANewCodeHasTheOwnerOfTheLargestPart() {
        execute(splitBlock(WEST + "0001", 3_000));
        TreeMap<String, Grid> parts = new TreeMap<>();
        codes("block").stream()
                .filter(code -> code.startsWith(WEST) && !code.equals(WEST + "0002"))
                .forEach(code -> parts.put(code, grid("block", code)));
        assertThat(parts.keySet()).containsExactly(WEST + "0003", WEST + "0004");
        Grid large = parts.values().stream()
                .max(Comparator.comparingLong(g -> g.shape().twiceArea()))
                .orElseThrow();
        for (Grid part : parts.values()) {
            apply(new Edit.Put(new Assignment(part.equals(large) ? "W" : "E", "block", part.code(), Role.OWNER)));
        }
        execute(new Redraw.Merge("block", List.copyOf(parts.keySet()), NewGrid.NUMBERED));
        assertThat(roles("block", WEST + "0005")).containsExactly("W OWNER");
    }

    @Test
    void additiveValuesAreSharedOutByAreaAndStayTheirSum() {
        execute(splitBlock(WEST + "0001", 3_333));
        Grid south = grid("block", WEST + "0003");
        Grid north = grid("block", WEST + "0004");
        Map<String, Integer> people = new TreeMap<>();
        for (Grid part : List.of(south, north)) {
            people.put(part.code(), number(part, "people").intValueExact());
            assertThat(part.estimated()).containsExactly("people");
            assertThat(part.attributes().get("remark")).isEqualTo(AttributeValue.of("原"));
            assertThat(part.attributes()).doesNotContainKey("green");
        }
        assertThat(people.values()).containsExactlyInAnyOrder(33, 67);
        execute(new Redraw.Merge("block", List.of(south.code(), north.code()), NewGrid.NUMBERED));
        Grid whole = grid("block", WEST + "0005");
        assertThat(number(whole, "people")).isEqualByComparingTo("100");
        assertThat(whole.estimated()).containsExactly("people");
        execute(Operation.Describe.attributes(
                "block", whole.code(), Map.of("people", AttributeValue.of(101), "green", AttributeValue.of(7))));
        assertThat(grid("block", whole.code()).estimated()).isEmpty();
        execute(new Redraw.Merge("block", List.of(whole.code(), WEST + "0002"), NewGrid.of(WEST + "0002")));
        Grid all = grid("block", WEST + "0002");
        assertThat(number(all, "people")).isEqualByComparingTo("301");
        assertThat(number(all, "green")).isEqualByComparingTo("7");
        assertThat(all.estimated()).containsExactly("green");
    }

    private static BigDecimal number(Grid grid, String name) {
        return (BigDecimal) grid.attributes().get(name).plain();
    }

    @Test
    void undoBringsTheRowsBackBitByBitAndRedoDoesTheSameForward() {
        List<Row> before = rows();
        Applied done = execute(splitWest());
        List<Row> after = rows();
        Applied undone = undo();
        assertThat(rows()).isEqualTo(before);
        assertThat(undone.changes())
                .isEqualTo(done.changes().stream().map(RowDelta::reversed).toList());
        assertThat(undone.head().redoable()).isEqualTo(1);
        assertThat(undone.head().revision()).isGreaterThan(done.head().revision());
        Applied redone = redo();
        assertThat(rows()).isEqualTo(after);
        assertThat(redone.changes()).isEqualTo(done.changes());
        assertThat(redone.shares()).isEqualTo(done.shares());
        undo();
        execute(new Operation.Rename("street", EAST, "新东"));
        assertThatThrownBy(this::redo).isInstanceOf(UndoRefusedException.class).hasMessageContaining("NOTHING");
        assertThat(drafts.listOperations(draft.id())).hasSize(1);
        assertThat(undo().head().lastOperation()).isZero();
        assertThat(rows()).isEqualTo(before);
        assertThatThrownBy(this::undo).isInstanceOf(UndoRefusedException.class).hasMessageContaining("NOTHING");
    }

    @Test
    void anotherPersonsOperationIsNotUndone() {
        execute(new Operation.Rename("street", EAST, "新东"));
        drafts.by(WANG)
                .apply(
                        draft.id(),
                        revision(draft),
                        List.of(new Edit.Execute(new Operation.Rename("street", WEST, "新西"))));
        assertThatThrownBy(this::undo).isInstanceOf(UndoRefusedException.class).hasMessageContaining("NOT_OWN");
        drafts.by(WANG).undo(draft.id(), revision(draft));
        assertThatThrownBy(this::redo).isInstanceOf(UndoRefusedException.class).hasMessageContaining("NOT_OWN");
        undo();
        assertThat(drafts.listChanges(draft.id())).isEmpty();
    }

    @Test
    void aBatchIsDoneAsAWholeOrNotAtAllAndUndoneAsAWhole() {
        List<Row> before = rows();
        int revision = revision(draft);
        Edit squad = new Edit.Put(SQUAD);
        assertThatThrownBy(() -> apply(
                        squad,
                        new Edit.Execute(splitWest()),
                        new Edit.Execute(new Operation.Rename("street", "nobody", "无"))))
                .isInstanceOfSatisfying(OperationRefusedException.class, refused -> {
                    assertThat(refused.index()).isEqualTo(2);
                    assertThat(refused.refusal().code()).isEqualTo("GONE");
                });
        assertThat(rows()).isEqualTo(before);
        assertThat(revision(draft)).isEqualTo(revision);
        assertThat(drafts.listOperations(draft.id())).isEmpty();
        Applied applied = apply(squad, new Edit.Execute(new Operation.Rename("street", EAST, "新东")));
        assertThat(applied.operations()).containsExactly(1, 2);
        assertThat(drafts.listOperations(draft.id()))
                .extracting(LoggedOperation::batch)
                .containsExactly(1, 1);
        assertThat(undo().operations()).containsExactly(1, 2);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theLogComesBackAsItWasAskedFor() {
        Redraw.Split split = splitWest();
        SortedMap<String, Optional<AttributeValue>> values = new TreeMap<>();
        values.put("people", Optional.of(AttributeValue.of(new BigDecimal("12.50"))));
        values.put("remark", Optional.empty());
        Operation describe = new Operation.Describe("block", EAST + "0001", null, values);
        Operation move = new Redraw.TransferGround(
                "block",
                EAST + "0001",
                EAST + "0002",
                Shape.of(new int[][][] {
                    {{x(12_000), y(8_000), x(18_000), y(8_000), x(18_000), y(12_000), x(12_000), y(12_000)}}
                }),
                Cascade.join(RowKey.grid("block", EAST + "0002")));
        execute(split, describe, move);
        assertThat(drafts.listOperations(draft.id()))
                .extracting(LoggedOperation::operation)
                .containsExactly(split, describe, move);
        assertThat(drafts.listOperations(draft.id()).get(0).effects().taken())
                .containsExactly("310112103", "3101121030001");
    }

    @Test
    void anOldRevisionChangesNothing() {
        int seen = revision(draft);
        execute(new Operation.Rename("street", EAST, "新东"));
        assertThatThrownBy(() -> drafts.undo(draft.id(), seen)).isInstanceOf(DraftChangedException.class);
        undo();
        assertThatThrownBy(() -> drafts.redo(draft.id(), seen)).isInstanceOf(DraftChangedException.class);
        assertThat(drafts.getDraft(draft.id()).lastOperation()).isZero();
    }

    @Test
    void aGuardSeesAllChangesAndItsRefusalUndoesThem() {
        List<Row> before = rows();
        Drafts guarded = drafts.guardedBy(changes -> {
            assertThat(changes).extracting(RowDelta::key).contains(RowKey.grid("street", "310112103"));
            throw new IllegalStateException("foreign ground");
        });
        assertThatThrownBy(() -> guarded.apply(draft.id(), revision(draft), List.of(new Edit.Execute(splitWest()))))
                .hasMessage("foreign ground");
        assertThat(rows()).isEqualTo(before);
        assertThat(execute(splitWest()).changes()).isNotEmpty();
    }

    @Test
    void aRecodedGridTakesItsChildrenAndWhoeverNamesItAlong() {
        execute(new Operation.Recode("street", WEST, "310112199"));
        assertThat(codes("street")).containsExactly(EAST, "310112199");
        assertThat(codes("block")).contains("3101121990001", "3101121990002");
        assertThat(roles("street", "310112199")).containsExactly("W OWNER");
        assertThat(roles("block", "3101121990002")).containsExactly("W BLOCK_LEADER");
        assertThat(union("G1").members()).containsExactly("3101121990001", "3101121990002");
        assertThat(scheme().groundGrids()).containsExactlyInAnyOrder("310112199", EAST);
        assertThat(errors()).isEmpty();
        assertThatThrownBy(() -> execute(new Operation.Recode("street", EAST, "310112199")))
                .hasMessageContaining("CODE_TAKEN");
    }

    @Test
    void gridsAreNumberedInReadingOrder() {
        execute(new Operation.NumberChildren("block", WEST));
        assertThat(grid("block", WEST + "0003").shape()).isEqualTo(SquareTown.box(0, 1, 1, 2));
        assertThat(grid("block", WEST + "0004").shape()).isEqualTo(SquareTown.box(0, 0, 1, 1));
    }

    @Test
    void aCodeThatHasEndedIsNotPublishedAgain() {
        execute(new Operation.Recode("street", WEST, "310112199"));
        drafts.publish(draft.id());
        draft = newDraft();
        execute(new Operation.Recode("street", EAST, WEST));
        assertThat(errors()).extracting(Finding::code).contains("CODE_REUSED");
        assertThatThrownBy(() -> drafts.publish(draft.id())).isInstanceOf(PublicationRefusedException.class);
        assertThat(database.codes().listRetired("street", 2)).containsExactly(WEST);
        assertThat(database.codes().listRetired("street", 1)).isEmpty();
    }

    @Test
    void drawnGridsAreNotPutAndNotRemovedAsRows() {
        Grid block = grid("block", WEST + "0001");
        Grid moved = block.withShape(SquareTown.box(0, 0, 1, 2));
        assertThatThrownBy(() -> apply(new Edit.Put(moved))).hasMessageContaining("NEEDS_OPERATION");
        assertThatThrownBy(() -> apply(new Edit.Remove(block.key()))).hasMessageContaining("NEEDS_OPERATION");
        apply(new Edit.Put(block.withName("新名")));
        assertThat(grid("block", WEST + "0001").name()).isEqualTo("新名");
        assertThatThrownBy(() -> apply(new Edit.Put(block.withName("新名")))).hasMessageContaining("NO_CHANGE");
        assertThatThrownBy(() -> apply(new Edit.Remove(RowKey.unit("nobody")))).hasMessageContaining("GONE");
    }

    @Test
    void aRefusedShapeOperationSaysWhyAndWhere() {
        assertThatThrownBy(() -> execute(new Redraw.Split(
                        "street", WEST, List.of(line(2_000, 5_000, 8_000, 5_000)), List.of(), Cascade.REFUSE)))
                .isInstanceOfSatisfying(OperationRefusedException.class, refused -> {
                    assertThat(refused.refusal().code()).isIn("AMBIGUOUS", "NOTHING_CUT");
                    assertThat(refused.refusal().findWhere()).isPresent();
                });
    }

    @Test
    void aCopyHasTheRowsAndTheLogAndGoesItsOwnWay() {
        execute(splitWest());
        List<Row> split = rows();
        Draft copy = drafts.by(WANG).copy(draft.id(), "另案").draft();
        execute(new Operation.Rename("street", EAST, "新东"));
        draft = copy;
        assertThat(rows()).isEqualTo(split);
        drafts = drafts.by(WANG);
        undo();
        assertThat(drafts.listChanges(copy.id())).isEmpty();
        redo();
        assertThat(rows()).isEqualTo(split);
        assertThat(copy.author()).isEqualTo("wang");
    }

    @Test
    void commentsAreKeptInOrderAndChangeNothing() {
        int revision = revision(draft);
        drafts.comment(draft.id(), "请看此街道", RowKey.grid("street", WEST));
        drafts.by(WANG).comment(draft.id(), "𠮷", null);
        assertThat(drafts.listComments(draft.id()))
                .extracting(it -> it.author())
                .containsExactly("li", "wang");
        assertThat(drafts.listComments(draft.id()).get(0).row()).isEqualTo(RowKey.grid("street", WEST));
        assertThat(revision(draft)).isEqualTo(revision);
    }

    @Test
    void titleNoteAndDocumentNumberReachTheEdition() {
        execute(new Operation.Rename("street", EAST, "新东"));
        drafts.describe(draft.id(), revision(draft), "调整", "注", "沪府〔2015〕44号");
        var edition = drafts.publish(draft.id());
        assertThat(edition.title()).isEqualTo("调整");
        assertThat(edition.documentNumber()).isEqualTo("沪府〔2015〕44号");
    }

    @Test
    void whatWasUndoneIsNotPublished() {
        execute(new Operation.Rename("street", EAST, "新东"));
        execute(splitWest());
        undo();
        var edition = drafts.publish(draft.id());
        Set<String> names = new TreeSet<>();
        database.editions().getContent(edition.number()).grids().forEach(grid -> names.add(grid.name()));
        assertThat(names).contains("新东").doesNotContain("东街道");
        assertThat(database.editions().getContent(edition.number()).grids())
                .extracting(Grid::code)
                .contains(WEST + "0002", DISTRICT)
                .doesNotContain("310112103");
    }

    @Test
    void aDraftIsHeldToTheLimitsThatAreSet() {
        execute(new Operation.Rename("block", WEST + "0001", "甲"));
        assertThat(drafts.check(draft.id())).isEmpty();
        CheckLimits limits = new CheckLimits(
                0, 0, 0, 0, 0, CheckLimits.AreaRange.ANY, Map.of("block", new CheckLimits.AreaRange(20_000, 30_000)));
        assertThat(drafts.within(limits).check(draft.id()))
                .extracting(Finding::code)
                .hasSize(4)
                .containsOnly("TOO_SMALL");
        assertThat(drafts.within(limits).checkBase(1, rows()).listFindings()).hasSize(4);
        assertThat(drafts.within(limits).publish(draft.id()).number()).isEqualTo(2);
    }
}
