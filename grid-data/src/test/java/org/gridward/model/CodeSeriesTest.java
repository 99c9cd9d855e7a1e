package org.gridward.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeSeriesTest {
    private static CodeSeries series(@Nullable String pattern, @Nullable String parent) {
        CodeScheme scheme = pattern == null ? null : new CodeScheme(pattern);
        return CodeSeries.of(
                new Layer("small", "", null, LayerPolicy.FREE, List.of(), List.of(), null, scheme, List.of()), parent);
    }

    @ParameterizedTest(name = "{0} below {1}: number {2} is {3}")
    @CsvSource({
        "{parent}###, 310101018, 1, 310101018001",
        "{parent}###, 310101018, 999, 310101018999",
        "######, , 310112, 310112",
        "R-{parent}-@@, A.1, 35, R-A.1-0Z",
        "R-{parent}-@@, A.1, 36, R-A.1-10",
        "#{parent}#, 7, 12, 172",
    })
    void aNumberIsACodeAndTheCodeIsTheNumber(String pattern, @Nullable String parent, long number, String code) {
        CodeSeries series = series(pattern, parent);
        assertThat(series.codeOf(number)).contains(code);
        assertThat(series.numberOf(code)).hasValue(number);
        assertThat(code).startsWith(series.prefix());
        assertThat(new CodeScheme(pattern).matches(code, parent)).isTrue();
    }

    @Test
    void theNumbersEndWithThePlaces() {
        assertThat(series("{parent}###", "310101018").codeOf(1_000)).isEmpty();
        assertThat(series("fixed", null).codeOf(1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"31010101800", "3101010180011", "310101019001", "31010101800a", "310101018０01"})
    void anotherCodeIsNoneOfTheSeries(String code) {
        assertThat(series("{parent}###", "310101018").numberOf(code)).isEmpty();
    }

    @Test
    void withoutASchemeNumbersFollowTheParentsCode() {
        CodeSeries series = series(null, "A");
        assertThat(series.codeOf(12)).contains("A-12");
        assertThat(series.numberOf("A-12")).hasValue(12);
        assertThat(series.numberOf("A-012")).isEmpty();
        assertThat(series.numberOf("B-1")).isEmpty();
        assertThat(series(null, null).codeOf(1)).contains("small-1");
    }
}
