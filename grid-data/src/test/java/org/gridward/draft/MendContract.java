package org.gridward.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridward.draft.SquareTown.EAST;
import static org.gridward.draft.SquareTown.WEST;
import static org.gridward.draft.SquareTown.x;
import static org.gridward.draft.SquareTown.y;

import java.util.List;
import java.util.Map;
import org.gridward.check.DraftCheck;
import org.gridward.check.Proposal;
import org.gridward.check.Repair;
import org.gridward.geo.Shape;
import org.gridward.model.Assignment;
import org.gridward.model.Attribute;
import org.gridward.model.AttributeValue;
import org.gridward.model.Draft;
import org.gridward.model.Finding;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.gridward.model.Operation;
import org.gridward.model.Role;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.store.LoggedOperation;
import org.junit.jupiter.api.Test;

/** Accepting repairs in a draft, on every database. */
abstract class MendContract extends DraftBench {
    private static final String SOUTH_EAST = EAST + "0001";
    private static final String NORTH_EAST = EAST + "0002";

    private DraftCheck check() {
        return DraftCheck.of(Proposal.ofEdition(database.editions()
                        .getContent(drafts.getDraft(draft.id()).draft().base())
                        .listRows()))
                .after(
                        drafts.listChanges(draft.id()).stream()
                                .flatMap(change -> change.after().stream())
                                .toList(),
                        drafts.listChanges(draft.id()).stream()
                                .filter(change -> change.after().isEmpty())
                                .map(RowDelta::key)
                                .toList());
    }

    private static Finding only(DraftCheck check, String code) {
        return check.listFindings().stream()
                .filter(finding -> finding.code().equals(code))
                .reduce((a, b) -> {
                    throw new AssertionError(a + " and " + b);
                })
                .orElseThrow();
    }

    /** The north-eastern block as a load may have left it: 10 m short of its neighbour in the south. */
    private void leaveGap() {
        Grid block = grid("block", NORTH_EAST);
        drafts.put(draft.id(), block.withShape(Shape.of(new int[][][] {
            {
                {
                    x(10_000), y(11_000), x(20_000), y(11_000), x(20_000), y(15_000), x(20_000), y(20_000), x(15_000),
                    y(20_000), x(10_000), y(20_000), x(10_000), y(15_000)
                }
            }
        })));
    }

    private Applied mend(DraftCheck check, Finding finding, int number) {
        return apply(new Edit.Mend(check, finding, number));
    }

    @Test
    void aGapGoesToTheNeighbourThatIsChosenAndNobodyElseIsChanged() {
        leaveGap();
        List<Row> before = rows();
        DraftCheck check = check();
        Finding gap = only(check, "GAP");
        List<Repair> repairs = Mending.propose(check, gap);
        assertThat(repairs).extracting(repair -> repair.what().en()).anyMatch(text -> text.contains(SOUTH_EAST));
        int number = repairs.stream()
                .map(repair -> repair.what().en())
                .toList()
                .indexOf("The gap goes to grid " + SOUTH_EAST);
        Applied applied = mend(check, gap, number);
        assertThat(errors()).isEmpty();
        assertThat(grid("block", SOUTH_EAST).shape().box().maxY()).isEqualTo(y(11_000));
        assertThat(applied.shares()).singleElement().satisfies(share -> {
            assertThat(share.from()).isNull();
            assertThat(share.to()).isEqualTo(SOUTH_EAST);
            assertThat(share.twiceSquareSteps()).isEqualTo(2L * 10_000 * 1_000);
        });
        assertThat(applied.changes())
                .filteredOn(change -> !change.noded())
                .extracting(RowDelta::key)
                .containsExactly(RowKey.grid("block", SOUTH_EAST));
        assertThat(applied.changes())
                .filteredOn(RowDelta::noded)
                .extracting(RowDelta::key)
                .as("the vertex where the gap began on the streets' border")
                .contains(RowKey.grid("block", WEST + "0002"), RowKey.grid("street", EAST))
                .doesNotContain(RowKey.grid("block", NORTH_EAST));
        List<LoggedOperation> log = drafts.listOperations(draft.id());
        assertThat(log.get(1).operation())
                .isEqualTo(new Operation.Mend(
                        "GAP",
                        RowKey.grid("street", EAST),
                        gap.place(),
                        repairs.get(number).what()));
        List<Row> after = rows();
        undo();
        assertThat(rows()).isEqualTo(before);
        redo();
        assertThat(rows()).isEqualTo(after);
    }

    @Test
    void onlyWhatTheCheckProposesOfTheDraftAsItIsCanBeAccepted() {
        leaveGap();
        DraftCheck check = check();
        Finding gap = only(check, "GAP");
        int count = Mending.propose(check, gap).size();
        assertThatThrownBy(() -> mend(check, gap, count))
                .isInstanceOfSatisfying(
                        OperationRefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("NO_REPAIR"));
        drafts.put(draft.id(), grid("block", SOUTH_EAST).withName("别名"));
        drafts.put(draft.id(), grid("block", NORTH_EAST).withName("别名"));
        assertThatThrownBy(() -> mend(check, gap, 0))
                .isInstanceOfSatisfying(
                        OperationRefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("REPAIR_OVERTAKEN"));
        assertThat(drafts.listOperations(draft.id())).hasSize(3);
        DraftCheck anew = check();
        mend(anew, only(anew, "GAP"), 0);
        assertThat(errors()).isEmpty();
    }

    /** A layer of three plots of which the middle one is a strip of 20 cm that somebody answers for. */
    private void layPlots() {
        drafts.put(
                draft.id(),
                new Layer("plot", "地块", null, LayerPolicy.DISJOINT, List.of())
                        .withAttributes(List.of(new Attribute("people", Attribute.Type.INTEGER, "人", true))));
        drafts.put(draft.id(), plot("S", 0, 2_000, 50));
        drafts.put(draft.id(), plot("T", 2_000, 2_020, 7));
        drafts.put(draft.id(), plot("N", 2_020, 5_000, 60));
        drafts.put(draft.id(), new Assignment("W", "plot", "T", Role.SUPPORTS));
    }

    private static Grid plot(String code, int south, int north, int people) {
        return new Grid(Grid.UNNUMBERED, "plot", code, null, code, null, Shape.of(new int[][][] {
                    {{x(30_000), y(south), x(35_000), y(south), x(35_000), y(north), x(30_000), y(north)}}
                }))
                .withAttributes(Map.of("people", AttributeValue.of(people)));
    }

    @Test
    void aThinGridEndsInItsNeighbourWithItsPeopleAndWhoAnswersForThem() {
        layPlots();
        DraftCheck check = check();
        Finding sliver = only(check, "SLIVER");
        List<Repair> repairs = Mending.propose(check, sliver);
        assertThat(repairs).hasSize(2);
        Applied applied = mend(check, sliver, 0);
        assertThat(codes("plot")).containsExactly("N", "S");
        Grid heir = grid("plot", applied.shares().get(0).to());
        assertThat(heir.attributes())
                .containsEntry("people", AttributeValue.of(heir.code().equals("N") ? 67 : 57));
        assertThat(roles("plot", heir.code())).containsExactly("W SUPPORTS");
        assertThat(roles("plot", "T")).isEmpty();
        assertThat(errors()).isEmpty();
    }

    private void publishOther(Operation operation) {
        Draft other = newDraft();
        drafts.by(WANG).apply(other.id(), revision(other), List.of(new Edit.Execute(operation)));
        drafts.by(WANG).publish(other.id());
    }

    @Test
    void aRepairIsCarriedOverToANewBaseWhereItsLinesAreTheSame() {
        layPlots();
        DraftCheck check = check();
        mend(check, only(check, "SLIVER"), 0);
        List<Row> before = rows().stream().filter(MendContract::isPlot).toList();
        publishOther(new Operation.Rename("street", WEST, "别处"));
        drafts.rebase(draft.id(), revision(draft), List.of());
        assertThat(rows().stream().filter(MendContract::isPlot)).containsExactlyElementsOf(before);
        assertThat(errors()).isEmpty();
        assertThat(drafts.listOperations(draft.id())).hasSize(6);
        assertThat(drafts.publish(draft.id()).number()).isEqualTo(3);
    }

    private static boolean isPlot(Row row) {
        return row instanceof Grid grid && grid.layer().equals("plot");
    }

    @Test
    void aRepairWhoseGridsTheNewBaseHasChangedIsLeftOutAndLookedForAnew() {
        layPlots();
        drafts.publish(draft.id());
        draft = newDraft();
        DraftCheck check = check();
        Finding sliver = only(check, "SLIVER");
        Repair repair = Mending.propose(check, sliver).get(0);
        mend(check, sliver, 0);
        String heir = repair.shares().get(0).to();
        publishOther(new Operation.Rename("plot", heir, "改名"));
        assertThatThrownBy(() -> drafts.rebase(draft.id(), revision(draft), List.of(new Settlement.Mine(1))))
                .isInstanceOfSatisfying(
                        RebaseConflictException.class,
                        conflict -> assertThat(conflict.conflicts())
                                .singleElement()
                                .satisfies(it -> assertThat(it.reason().code()).isEqualTo("REPAIR_OVERTAKEN")));
        drafts.rebase(draft.id(), revision(draft), List.of(new Settlement.Theirs(1)));
        assertThat(codes("plot")).containsExactly("N", "S", "T");
        DraftCheck anew = check();
        mend(anew, only(anew, "SLIVER"), 0);
        assertThat(grid("plot", heir).name()).isEqualTo("改名");
        assertThat(codes("plot")).containsExactly("N", "S");
        assertThat(drafts.publish(draft.id()).number()).isEqualTo(4);
    }

    /** What another draft moves beside a repair is judged by the repair, when that is in the new base. */
    @Test
    void anOperationGoesTogetherWithARepairThatWasPublishedMeanwhile() {
        layPlots();
        drafts.publish(draft.id());
        draft = newDraft();
        execute(new Operation.Rename("street", EAST, "东"));
        Draft mine = draft;
        draft = newDraft();
        DraftCheck check = check();
        mend(check, only(check, "SLIVER"), 0);
        drafts.publish(draft.id());
        draft = mine;
        drafts.rebase(draft.id(), revision(draft), List.of());
        assertThat(grid("street", EAST).name()).isEqualTo("东");
        assertThat(codes("plot")).hasSize(2);
        assertThat(errors()).isEmpty();
    }
}
