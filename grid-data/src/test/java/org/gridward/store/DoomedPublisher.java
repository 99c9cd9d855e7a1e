package org.gridward.store;

import static org.gridward.store.SampleRows.square;
import static org.gridward.store.SampleRows.street;

import java.time.Duration;
import java.time.Instant;
import org.gridward.draft.Drafts;
import org.gridward.model.Draft;
import org.gridward.model.Edition;
import org.gridward.model.Published;
import org.gridward.model.Publishing;

/**
 * A process that publishes and then, at a named step of its next publication, stands still until it is killed. Prints
 * what it has been told was published, and where it stands.
 */
final class DoomedPublisher {
    static final String ACKNOWLEDGED = "ACKNOWLEDGED ";
    static final String STANDING = "STANDING ";

    private DoomedPublisher() {}

    /** jdbcUrl, user (or empty), step, number of the round. */
    public static void main(String[] args) throws InterruptedException {
        DatabaseSettings settings = new DatabaseSettings(args[0], args[1].isEmpty() ? null : args[1], null);
        PublicationWatch.Step deadly = PublicationWatch.Step.valueOf(args[2]);
        boolean[] armed = {false};
        try (Database database = Database.open(settings, step -> stand(armed[0] && step == deadly, step))) {
            Drafts drafts = new Drafts(database);
            if (database.editions().getLatestNumber() == 0) {
                prepare(drafts);
            }
            acknowledge(publish(drafts, args[3] + ".0"));
            armed[0] = true;
            acknowledge(publish(drafts, args[3] + ".1"));
        }
    }

    /** An edition in force, and a scheduled one that every publication gives a successor. */
    private static void prepare(Drafts drafts) {
        Draft first = drafts.create("first", null, Instant.now().minus(Duration.ofDays(1)));
        drafts.load(first.id(), "test", SampleRows.city());
        drafts.publish(first.id());
        Draft later = drafts.create("later", null, Instant.parse("2999-01-01T00:00:00Z"));
        drafts.put(later.id(), street("310101098", "later", square(900, 100, 10)));
        drafts.publish(later.id());
    }

    private static Published publish(Drafts drafts, String name) {
        Draft draft = drafts.create(name, null, Instant.now());
        drafts.put(draft.id(), street("310101099", name, square(800, 100, 10)));
        return drafts.publish(draft.id(), Publishing.PLAIN);
    }

    private static void acknowledge(Published published) {
        for (Edition edition : published.successors()) {
            System.out.println(ACKNOWLEDGED + edition.number() + " " + edition.hash());
        }
        System.out.println(ACKNOWLEDGED + published.edition().number() + " "
                + published.edition().hash());
    }

    private static void stand(boolean here, PublicationWatch.Step step) {
        if (!here) {
            return;
        }
        System.out.println(STANDING + step);
        try {
            Thread.sleep(Duration.ofMinutes(5).toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
