package org.gridward.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.gridward.check.CheckLimits;
import org.gridward.check.CheckLimits.AreaRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CheckSettingsTest {
    private static CheckLimits limits(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("gridward.check", CheckSettings.class)
                .limits();
    }

    @Test
    void withoutAnyTheUsualLimitsHold() {
        assertThat(limits(Map.of())).isEqualTo(CheckLimits.USUAL);
    }

    @Test
    void whatIsSaidHoldsAndTheRestStays() {
        CheckLimits limits = limits(Map.of(
                "gridward.check.sliver-width-meters", "2",
                "gridward.check.spike-degrees", "0",
                "gridward.check.layers.block.most-square-meters", "50000",
                "gridward.check.least-square-meters", "4"));
        assertThat(limits.sliverWidthMeters()).isEqualTo(2);
        assertThat(limits.sliverLengthMeters()).isEqualTo(CheckLimits.USUAL.sliverLengthMeters());
        assertThat(limits.spikeDegrees()).isZero();
        assertThat(limits.everywhere()).isEqualTo(new AreaRange(4, Double.POSITIVE_INFINITY));
        assertThat(limits.byLayer())
                .containsEntry("block", new AreaRange(0, 50_000))
                .containsAllEntriesOf(CheckLimits.USUAL.byLayer());
    }

    @ParameterizedTest
    @CsvSource({
        "sliver-width-meters, -1",
        "sliver-length-meters, NaN",
        "spike-degrees, 181",
        "spike-reach-meters, wide",
        "barrier-width-meters, -0.1",
        "least-square-meters, -1",
        "most-square-meters, NaN",
        "layers.block.least-square-meters, -3"
    })
    void aLimitThatIsNoneKeepsTheServerFromStarting(String name, String value) {
        assertThatThrownBy(() -> limits(Map.of("gridward.check." + name, value)))
                .isInstanceOf(BindException.class)
                .rootCause()
                .hasMessageMatching("(?s).*(gridward\\.check|wide).*");
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsNone() {
        assertThatThrownBy(() -> limits(Map.of(
                        "gridward.check.layers.block.least-square-meters", "10",
                        "gridward.check.layers.block.most-square-meters", "9")))
                .rootCause()
                .hasMessageContaining("most-square-meters");
    }
}
