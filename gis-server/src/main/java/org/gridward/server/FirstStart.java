package org.gridward.server;

import java.util.List;
import org.gridward.draft.Drafts;
import org.gridward.sample.SampleCity;
import org.gridward.sample.Samples;
import org.gridward.store.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;

/**
 * Loads and publishes the sample when {@code --sample} asks for it and the database is empty, or has only the first of
 * its editions.
 */
class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String DEFAULT_SAMPLE = "huangpu";

    private final Database database;
    private final Drafts drafts;
    private final ApplicationArguments arguments;

    FirstStart(Database database, Drafts drafts, ApplicationArguments arguments) {
        this.database = database;
        this.drafts = drafts;
        this.arguments = arguments;
    }

    void loadSampleIfWanted() {
        if (!arguments.containsOption("sample")) {
            return;
        }
        String name = sampleName(arguments.getOptionValues("sample"));
        SampleCity sample = Samples.findSample(name)
                .orElseThrow(() -> new StartRefusedException(
                        "There is no sample " + name + ".",
                        "Known samples: " + String.join(", ", Samples.listNames())));
        if (!database.isOpen()) {
            LOG.warn("The database does not answer; whether it needs the sample is seen at the next start");
            return;
        }
        if (!new SampleLoader(database, drafts, sample).load()) {
            LOG.info("The database has editions already; the sample is not loaded");
        }
    }

    private static String sampleName(@Nullable List<String> values) {
        return values == null || values.isEmpty() || values.get(0).isBlank() ? DEFAULT_SAMPLE : values.get(0);
    }
}
