package org.gridward.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gridward.model.AccessRole;
import org.gridward.model.Actor;
import org.gridward.model.Grant;
import org.gridward.model.Review;
import org.gridward.model.User;
import org.gridward.store.Database;
import org.gridward.store.DatabaseSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewRuleTest {
    private static AccessSettings settings(@Nullable Review review) {
        return new AccessSettings(null, review, List.of());
    }

    private static void add(Database database, String name, AccessRole role) {
        User user = new User(name, name, false, true, Instant.EPOCH, List.of(Grant.everywhere(role)));
        database.access().insert(user, "{noop}", Actor.SERVER);
    }

    @Test
    void an_embedded_database_needs_a_second_person_once_there_are_two_who_publish() {
        try (Database database = Database.open(DatabaseSettings.inMemory());
                Accounts accounts = new Accounts(database)) {
            ReviewRule rule = new ReviewRule(settings(null), database, accounts);
            add(database, "admin", AccessRole.PLANNER);
            add(database, "viewer", AccessRole.VIEWER);
            accounts.reload();
            assertThat(rule.get()).isEqualTo(Review.SAME_PERSON);
            add(database, "planner", AccessRole.PLANNER);
            accounts.reload();
            assertThat(rule.get()).isEqualTo(Review.SECOND_PERSON);
            database.access()
                    .update(
                            "admin",
                            user -> new User(
                                    user.name(),
                                    "x",
                                    false,
                                    true,
                                    user.createdAt(),
                                    List.of(Grant.everywhere(AccessRole.ADMIN))),
                            Actor.SERVER);
            accounts.reload();
            assertThat(rule.get()).isEqualTo(Review.SAME_PERSON);
        }
    }

    @Test
    void a_setting_decides_alone() {
        try (Database database = Database.open(DatabaseSettings.inMemory());
                Accounts accounts = new Accounts(database)) {
            for (Review review : Review.values()) {
                assertThat(new ReviewRule(settings(review), database, accounts).get())
                        .isEqualTo(review);
            }
        }
    }
}
