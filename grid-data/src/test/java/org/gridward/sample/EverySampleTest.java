package org.gridward.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridward.geo.Position;
import org.gridward.model.Grid;
import org.gridward.model.RowKey;
import org.junit.jupiter.api.Test;

class EverySampleTest {
    private final SampleCity all = Samples.findSample("all").orElseThrow();

    @Test
    void theFivePlacesLieWhereTheyShould() {
        List<Position> places = List.of(
                new Position(121.4930, 31.2300),
                new Position(121.4553, 31.2153),
                new Position(121.3900, 31.1440),
                new Position(121.7190, 31.2390),
                new Position(121.5140, 31.3010));
        List<Grid> streets = SampleRows.grids(all.latest(), "street");
        assertThat(places.stream().map(place -> SampleRows.codeAt(streets, place)))
                .containsExactly("310101018", "310101023", "310112006", "310115110", "310110019");
    }

    @Test
    void theLatestEditionSaysAllThatEachOfTheOthersSays() {
        Set<RowKey> known = new HashSet<>();
        all.rows().forEach(row -> known.add(row.key()));
        for (String name : Samples.listNames()) {
            if (!name.equals("all")) {
                Samples.findSample(name)
                        .orElseThrow()
                        .rows()
                        .forEach(row -> assertThat(known).contains(row.key()));
            }
        }
    }

    @Test
    void itIsOneLineOfEditionsFrom2009On() {
        assertThat(all.editions()).hasSize(12);
        assertThat(all.editions().get(0).effectiveFrom()).isEqualTo("2008-12-31T16:00:00Z");
        assertThat(all.latest().note()).contains("Pujin", "Xinkaihe");
    }

    @Test
    void aCorrectionOfOneOfThemIsPublishedLastAndCorrectsItsOwnTime() {
        SampleEdition last = all.editions().get(11);
        assertThat(last.title()).isEqualTo("更正合庆镇两站的服务范围");
        assertThat(last.effectiveFrom()).isEqualTo("2016-12-31T16:00:00Z");
        assertThat(all.findInForce(last.effectiveFrom(), 11).orElseThrow().title())
                .isEqualTo("合庆镇“1+2+36”");
        assertThat(all.latest().title()).isEqualTo("合庆镇撤销一个工作站");
    }
}
