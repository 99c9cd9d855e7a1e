package org.gridward.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AttributeValueTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/cases/attribute-values.csv", ignoreLeadingAndTrailingWhitespace = false)
    void aTextIsReadAsItsTypeOrNotAtAll(Attribute.Type type, String text, String canonical) {
        assertThat(AttributeValue.parse(type, text)
                        .map(AttributeValue::canonicalText)
                        .orElse("-"))
                .isEqualTo(canonical);
    }

    @Test
    void equalNumbersAreEqualHoweverTheyWereWritten() {
        assertThat(AttributeValue.of(new BigDecimal("1.20E1"))).isEqualTo(AttributeValue.of(12));
        assertThat(AttributeValue.of(new BigDecimal("0E-30"))).isEqualTo(AttributeValue.of(0));
        assertThat(AttributeValue.of("12")).isNotEqualTo(AttributeValue.of(12));
    }

    @Test
    void aNumberTooLongToWriteOutIsRefusedWithoutWritingItOut() {
        assertThatThrownBy(() -> AttributeValue.of(new BigDecimal("1e2000000000")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(AttributeValue.parse(Attribute.Type.DECIMAL, "9".repeat(1_000_000)))
                .isEmpty();
    }
}
