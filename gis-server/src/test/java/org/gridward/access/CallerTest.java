package org.gridward.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.gridward.http.ProblemException;
import org.gridward.live.LiveEditions;
import org.gridward.live.Snapshot;
import org.gridward.lookup.SampleServer;
import org.gridward.model.AccessRole;
import org.gridward.model.ApiKey;
import org.gridward.model.Grant;
import org.gridward.model.Grid;
import org.gridward.model.RowKey;
import org.gridward.model.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Roles on ground, in the tree of grids of the sample. */
@SampleServer
class CallerTest {
    private static final RowKey YUYUAN = RowKey.grid("street", "310101018");
    private static final RowKey BUND = RowKey.grid("street", "310101013");
    private static final RowKey HUANGPU = RowKey.grid("district", "310101");

    private final Snapshot sample;

    CallerTest(@Autowired LiveEditions live) {
        sample = live.findSnapshot(live.timeline().latestNumber()).orElseThrow();
    }

    private static User user(Grant... grants) {
        return new User("li", "李", false, false, Instant.EPOCH, Arrays.asList(grants));
    }

    private static Grant planner(RowKey grid) {
        return new Grant(AccessRole.PLANNER, grid);
    }

    private RowKey finestIn(RowKey grid) {
        return sample.listLayers().stream()
                .flatMap(layer -> sample.index().listGrids(layer.code()).stream())
                .map(Grid::key)
                .filter(key -> GridChain.of(sample, key).contains(grid))
                .max((a, b) ->
                        GridChain.of(sample, a).size() - GridChain.of(sample, b).size())
                .orElseThrow();
    }

    @Test
    void a_grant_holds_for_its_grid_and_all_inside_and_for_nothing_else() {
        Caller caller = Caller.of(user(planner(YUYUAN)), false);
        RowKey block = finestIn(YUYUAN);
        assertThat(GridChain.of(sample, block)).hasSize(4).endsWith(YUYUAN, HUANGPU);
        assertThat(caller.mayOn(Action.EDIT, sample, YUYUAN)).isTrue();
        assertThat(caller.mayOn(Action.EDIT, sample, block)).isTrue();
        assertThat(caller.mayOn(Action.EDIT, sample, finestIn(BUND))).isFalse();
        assertThat(caller.mayOn(Action.EDIT, sample, HUANGPU)).isFalse();
        assertThat(caller.mayEverywhere(Action.EDIT)).isFalse();
        assertThat(caller.mayOn(Action.RULE, sample, YUYUAN)).isFalse();
    }

    @Test
    void ground_that_is_not_granted_is_named() {
        Caller caller = Caller.of(user(planner(YUYUAN)), false);
        assertThatCode(() -> caller.requireGround(Action.EDIT, sample, List.of(YUYUAN, finestIn(YUYUAN))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> caller.requireGround(Action.EDIT, sample, List.of(YUYUAN, BUND)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("street:310101013");
    }

    @Test
    void a_key_reaches_no_further_than_itself_and_its_owner() {
        ApiKey wide = new ApiKey(
                "k",
                "li",
                "x",
                List.of(Grant.everywhere(AccessRole.PLANNER), Grant.everywhere(AccessRole.ARBITER)),
                Instant.EPOCH,
                Instant.MAX,
                null,
                null);
        Caller widened = Caller.of(user(planner(YUYUAN)), wide, false);
        assertThat(widened.mayOn(Action.EDIT, sample, YUYUAN)).isTrue();
        assertThat(widened.mayOn(Action.EDIT, sample, BUND)).isFalse();
        assertThat(widened.may(Action.RULE)).isFalse();
        ApiKey narrow = new ApiKey("k", "li", "x", List.of(planner(YUYUAN)), Instant.EPOCH, Instant.MAX, null, null);
        Caller narrowed = Caller.of(user(planner(HUANGPU)), narrow, false);
        assertThat(narrowed.mayOn(Action.EDIT, sample, YUYUAN)).isTrue();
        assertThat(narrowed.mayOn(Action.EDIT, sample, BUND)).isFalse();
    }
}
