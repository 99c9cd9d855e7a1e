package org.gridward.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.gridward.store.DatabaseUnavailableException;
import org.gridward.store.DatabaseUnreachableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseStartTest {
    private static final DatabaseSettings NOWHERE =
            new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/grid", "li", "");

    @Test
    void a_database_that_does_not_answer_is_put_off() {
        DatabaseStart start = new DatabaseStart(NOWHERE, false);
        try (Database database = start.open()) {
            assertThat(start.isPutOff()).isTrue();
            assertThat(database.isOpen()).isFalse();
        }
    }

    @Test
    void but_not_when_the_start_is_to_change_something() {
        DatabaseStart start = new DatabaseStart(NOWHERE, true);
        assertThatThrownBy(start::open).isInstanceOf(DatabaseUnreachableException.class);
        assertThat(start.isPutOff()).isFalse();
    }

    @Test
    void a_database_that_is_broken_is_not_put_off(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("gridward.mv.db"), "not a database ".repeat(2000));
        DatabaseStart start = new DatabaseStart(DatabaseSettings.embedded(folder), false);
        assertThatThrownBy(start::open)
                .isInstanceOf(DatabaseUnavailableException.class)
                .isNotInstanceOf(DatabaseUnreachableException.class);
        assertThat(start.isPutOff()).isFalse();
    }
}
