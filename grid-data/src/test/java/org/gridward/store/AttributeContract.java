package org.gridward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridward.store.SampleRows.square;
import static org.gridward.store.SampleRows.street;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.gridward.model.Attribute;
import org.gridward.model.AttributeValue;
import org.gridward.model.Draft;
import org.gridward.model.Grid;
import org.gridward.model.Layer;
import org.gridward.model.LayerPolicy;
import org.junit.jupiter.api.Test;

/** Attributes of grids on every database. */
abstract class AttributeContract extends PublicationContract {
    /** The hash of the content of {@link #attributesComeBackExactly}, on every database. */
    private static final String HASH = "sha256:3f4853e49ee8cf197b3466753cd70ffcd9605c4c0902614867c7f4115568d4e8";

    private static final Layer STREETS = new Layer("street", "街镇", null, LayerPolicy.FREE, List.of())
            .withAttributes(List.of(
                    new Attribute("people", Attribute.Type.INTEGER, "人", true),
                    new Attribute("面积 \"m²\"", Attribute.Type.DECIMAL, null, true),
                    new Attribute("built", Attribute.Type.BOOLEAN, null, false),
                    new Attribute("since", Attribute.Type.DATE, null, false),
                    new Attribute("remark", Attribute.Type.TEXT, null, false)));

    private static Grid counted(String code, int x, String area) {
        return new Grid(0, "street", code, null, "", null, square(x, 0, 9))
                .withAttributes(Map.of(
                        "people", AttributeValue.of(Long.MAX_VALUE),
                        "面积 \"m²\"", AttributeValue.of(new BigDecimal(area)),
                        "built", AttributeValue.of(true),
                        "since", AttributeValue.of("2026-11-24"),
                        "remark", AttributeValue.of("𠮷 \\ \" \u2028 12")));
    }

    private Draft draftOf(Grid... grids) {
        Draft draft = newDraft();
        drafts.put(draft.id(), STREETS);
        drafts.load(draft.id(), "test", List.of(grids));
        return draft;
    }

    @Test
    void attributesComeBackExactly() {
        Grid exact = counted("A", 0, "12345678901234567890.12345678901234567890");
        Grid small = counted("B", 10, "0.00000000000000000000000000000000000001");
        Grid none = new Grid(0, "street", "C", null, "", null, square(20, 0, 9));
        var edition = drafts.publish(draftOf(exact, small, none).id());
        assertThat(rowsOf(edition.number())).containsExactly(STREETS, exact, small, none);
        assertThat(edition.hash()).isEqualTo(HASH);
    }

    @Test
    void anEqualNumberWrittenOtherwiseChangesNothing() throws SQLException {
        String hash = drafts.publish(draftOf(counted("A", 0, "1.50")).id()).hash();
        assertThat(drafts.publish(draftOf(counted("A", 0, "15e-1")).id()).hash())
                .isEqualTo(hash);
        assertThat(count("select count(*) from grid_row")).isEqualTo(1);
        assertThat(drafts.publish(draftOf(counted("A", 0, "1.51")).id()).hash()).isNotEqualTo(hash);
    }

    @Test
    void theTextTwelveAndTheNumberTwelveHashApart() {
        Grid number = street("A", "", square(0, 0, 9)).withAttributes(Map.of("n", AttributeValue.of(12)));
        Grid text = number.withAttributes(Map.of("n", AttributeValue.of("12")));
        assertThat(CanonicalForm.digestOf(number)).isNotEqualTo(CanonicalForm.digestOf(text));
    }

    @Test
    void anySqlClientReadsTheValues() throws SQLException {
        drafts.publish(draftOf(counted("A", 0, "1.50")).id());
        assertThat(count("select count(*) from grid_row where attributes like '%\"built\":true,\"people\":"
                        + Long.MAX_VALUE + "%' and attributes like '%:1.5}'"))
                .isEqualTo(1);
    }
}
