package org.gridward.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.gridward.model.Review;
import org.gridward.model.User;
import org.gridward.store.Database;
import org.springframework.stereotype.Component;

/** Whether a draft needs a second person now: as the setting says, else as the database and its users do. */
@Component
public final class ReviewRule implements Supplier<Review> {
    private final Optional<Review> setting;
    private final boolean embedded;
    private final Accounts accounts;

    ReviewRule(AccessSettings settings, Database database, Accounts accounts) {
        this.setting = Optional.ofNullable(settings.review());
        this.embedded = database.isEmbedded();
        this.accounts = accounts;
    }

    @Override
    public Review get() {
        return setting.orElseGet(() -> embedded && publishers() < 2 ? Review.SAME_PERSON : Review.SECOND_PERSON);
    }

    private long publishers() {
        return accounts.rows().users().values().stream()
                .filter(account -> mayPublish(account.user()))
                .count();
    }

    private static boolean mayPublish(User user) {
        return !user.disabled() && Action.PUBLISH.roles().stream().anyMatch(user::has);
    }
}
