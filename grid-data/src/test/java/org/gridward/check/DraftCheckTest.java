package org.gridward.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridward.model.Finding;
import org.gridward.model.GroundRow;
import org.gridward.model.Row;
import org.gridward.model.UnionGrid;
import org.gridward.testbed.Checkout;
import org.junit.jupiter.api.Test;

class DraftCheckTest {
    @Test
    void afterEachStepTheFindingsAreThoseOfTheWholeCheck() {
        Set<String> codes = new HashSet<>();
        for (long seed = 0; seed < Checkout.count(10, 600); seed++) {
            RandomSteps steps = new RandomSteps(seed, 120);
            Proposal base = Proposal.ofEdition(steps.rows()).knowing(DraftCheckTest::findFormer);
            DraftCheck check = DraftCheck.of(base);
            for (int i = 0; i < 14; i++) {
                RandomSteps.Step step = steps.next();
                check = check.after(step.written(), step.removed());
                List<Finding> whole = Checks.check(check.proposal());
                assertThat(check.listFindings())
                        .as("seed %d, step %d: %s", seed, i, step.name())
                        .isEqualTo(whole);
                whole.forEach(finding -> codes.add(finding.code()));
            }
            assertThat(check.proposal().list(Row.class))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(steps.rows());
        }
        assertThat(codes)
                .contains(
                        "OVERLAP",
                        "GAP",
                        "OUTSIDE_PARENT",
                        "UNSHARED_VERTEX",
                        "INVALID_SHAPE",
                        "BAD_CODE",
                        "CODE_REUSED",
                        "CODE_EXHAUSTED",
                        "UNKNOWN_PARENT",
                        "UNKNOWN_UNIT",
                        "UNKNOWN_GRID",
                        "SEVERAL_OWNERS",
                        "NO_OWNER",
                        "SHARED_MEMBER",
                        "UNKNOWN_MEMBER",
                        "COUNT_DIFFERS",
                        "UNIT_WITHOUT_SUPERIOR");
    }

    /** Every third last number is used up, and every new code that ends in 1 was another grid's. */
    private static Optional<GroundRow> findFormer(String layer, String code) {
        boolean isFormer = layer.equals("block") && code.endsWith("99") && code.hashCode() % 3 == 0;
        return isFormer || code.endsWith("1")
                ? Optional.of(new UnionGrid(layer, code, "former", List.of()))
                : Optional.empty();
    }
}
