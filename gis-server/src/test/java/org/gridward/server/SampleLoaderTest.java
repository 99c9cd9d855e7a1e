package org.gridward.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.gridward.draft.Drafts;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.Grid;
import org.gridward.model.GroundRow;
import org.gridward.model.Row;
import org.gridward.model.RowKey;
import org.gridward.sample.SampleCity;
import org.gridward.sample.SampleEdition;
import org.gridward.sample.Samples;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleLoaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"gumei", "heqing"})
    void every_edition_of_a_sample_is_published_as_it_is(String name) {
        SampleCity sample = Samples.findSample(name).orElseThrow();
        try (Database database = Database.open(DatabaseSettings.inMemory())) {
            assertThat(loader(database, sample).load()).isTrue();
            assertThat(database.editions().getTimeline().listEditions())
                    .extracting(Edition::effectiveFrom)
                    .isEqualTo(sample.editions().stream()
                            .map(SampleEdition::effectiveFrom)
                            .toList());
            for (int number = 1; number <= sample.editions().size(); number++) {
                assertThat(published(database, number))
                        .isEqualTo(byKey(sample.editions().get(number - 1).rows()));
            }
            assertThat(loader(database, sample).load()).isFalse();
        }
    }

    @Test
    void a_start_that_was_killed_is_taken_up_where_it_ended() {
        SampleCity sample = Samples.findSample("heqing").orElseThrow();
        SampleCity begun = new SampleCity(
                sample.source(), sample.title(), sample.editions().subList(0, 2));
        try (Database database = Database.open(DatabaseSettings.inMemory())) {
            loader(database, begun).load();
            Drafts drafts = new Drafts(database);
            SampleEdition third = sample.editions().get(2);
            Draft unfinished = drafts.create(third.title(), third.note(), third.effectiveFrom());
            assertThat(loader(database, sample).load()).isTrue();
            assertThat(database.editions().getLatestNumber())
                    .isEqualTo(sample.editions().size());
            assertThat(published(database, 4)).isEqualTo(byKey(sample.rows()));
            assertThat(drafts.getDraft(unfinished.id()).draft().state()).isEqualTo(Draft.State.DISCARDED);
        }
    }

    @Test
    void a_database_with_other_editions_is_left_alone() {
        try (Database database = Database.open(DatabaseSettings.inMemory())) {
            SampleCity sample = Samples.findSample("heqing").orElseThrow();
            Drafts drafts = new Drafts(database);
            Draft other = drafts.create("other", null, sample.editions().get(0).effectiveFrom());
            drafts.load(other.id(), "test", sample.editions().get(0).rows());
            drafts.publish(other.id());
            assertThat(loader(database, sample).load()).isFalse();
            assertThat(database.editions().getLatestNumber()).isEqualTo(1);
        }
    }

    private static SampleLoader loader(Database database, SampleCity sample) {
        return new SampleLoader(database, new Drafts(database), sample);
    }

    private static TreeMap<RowKey, Row> published(Database database, int number) {
        return byKey(database.editions().getContent(number).listRows());
    }

    private static TreeMap<RowKey, Row> byKey(Iterable<? extends Row> rows) {
        TreeMap<RowKey, Row> byKey = new TreeMap<>();
        rows.forEach(
                row -> byKey.put(row.key(), row instanceof GroundRow grid ? grid.withGridId(Grid.UNNUMBERED) : row));
        return byKey;
    }
}
