package org.gridward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gridward.model.EditionContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a file. */
class H2FileStoreTest extends StoreContract {
    @TempDir
    Path folder;

    private int databases;

    @Override
    DatabaseSettings newDatabase() {
        return DatabaseSettings.embedded(folder.resolve("data" + databases++));
    }

    @Test
    void whatWasPublishedIsThereAfterTheNextStart() {
        publishCity();
        EditionContent before = database.editions().getContent(1);
        close();
        databases--;
        open();
        assertThat(database.editions().getContent(1)).isEqualTo(before);
    }
}
