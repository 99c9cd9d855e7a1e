package org.gridward.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gridward.model.AccessRole;
import org.gridward.model.ApiKey;
import org.gridward.model.AuditEntry;
import org.gridward.model.Grant;
import org.gridward.model.RowKey;
import org.gridward.model.User;
import org.junit.jupiter.api.Test;

/** Users and keys on every database. */
abstract class AccessStoreContract extends StoreFixture {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final Grant ADMIN = Grant.everywhere(AccessRole.ADMIN);
    private static final List<Grant> MIXED =
            List.of(new Grant(AccessRole.PLANNER, RowKey.grid("street", "格,1")), Grant.everywhere(AccessRole.VIEWER));

    private static User user(String name, List<Grant> grants) {
        return new User(name, "名 " + name, false, true, NOW, grants);
    }

    private static User disabled(User user) {
        return new User(user.name(), user.displayName(), true, user.firstPassword(), user.createdAt(), user.grants());
    }

    @Test
    void aUserIsReadBackAsItWasWritten() {
        User li = user("li", MIXED);
        database.access().insert(li, "{hash}", LI);
        AccessRows rows = database.access().read();
        assertThat(rows.findUser("li")).contains(new AccessRows.Account(li, "{hash}"));
        assertThat(rows.revision()).isEqualTo(database.access().getRevision()).isEqualTo(1);
        assertThat(rows.secret()).hasSize(72).isEqualTo(database.access().read().secret());
        assertThatThrownBy(() -> database.access().insert(li, "x", LI)).isInstanceOf(NameTakenException.class);
    }

    @Test
    void passwordsChangeWithTheirKind() {
        database.access().insert(user("li", List.of()), "{1}", LI);
        database.access().changePassword("li", "{2}", LI);
        assertThat(database.access().read().findUser("li").orElseThrow().user().firstPassword())
                .isFalse();
        database.access().resetPassword("li", "{3}", WANG);
        AccessRows.Account account = database.access().read().findUser("li").orElseThrow();
        assertThat(account.user().firstPassword()).isTrue();
        assertThat(account.passwordHash()).isEqualTo("{3}");
        assertThat(database.audit().list(Long.MAX_VALUE, null, "user:li", 9))
                .extracting(AuditEntry::action)
                .containsExactly("RESET_PASSWORD", "CHANGE_PASSWORD", "CREATE_USER");
        assertThatThrownBy(() -> database.access().resetPassword("no", "x", LI))
                .isInstanceOf(UnknownUserException.class);
    }

    @Test
    void ofManyFirstUsersOneIsMade() throws Exception {
        List<Callable<Object>> tasks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String hash = "{" + i + "}";
            tasks.add(() -> database.access().insertFirst(user("admin", List.of(ADMIN)), hash, LI));
        }
        assertThat(inParallel(tasks)).containsOnlyOnce(true).contains(false);
        assertThat(database.audit().verify().entries()).isEqualTo(1);
    }

    @Test
    void twoCanNotTakeTheLastTwoAdministratorsAwayFromEachOther() throws Exception {
        for (String name : List.of("a", "b")) {
            database.access().insert(user(name, List.of(ADMIN)), "x", LI);
        }
        List<Callable<Object>> tasks = List.of(
                () -> database.access().update("a", AccessStoreContract::disabled, LI),
                () -> database.access().update("b", AccessStoreContract::disabled, WANG));
        assertThat(inParallel(tasks)).hasAtLeastOneElementOfType(LastAdminException.class);
        assertThat(database.access().read().users().values())
                .filteredOn(account -> !account.user().disabled())
                .hasSize(1);
        assertThat(database.audit().verify().entries()).isEqualTo(3);
    }

    @Test
    void aKeyIsUsedAndRevoked() {
        database.access().insert(user("li", MIXED), "x", LI);
        ApiKey key = new ApiKey("01KEY", "li", "扫描", MIXED, NOW, NOW.plus(Duration.ofDays(1)), null, null);
        database.access().insertKey(key, "sha256:1", LI);
        assertThat(database.access().read().findKey("01KEY")).contains(new AccessRows.SecretKey(key, "sha256:1"));
        long revision = database.access().getRevision();
        database.access().touchKey("01KEY", NOW);
        assertThat(database.access().listKeys("li"))
                .extracting(ApiKey::lastUsedAt)
                .containsExactly(NOW);
        assertThat(database.access().getRevision()).isEqualTo(revision);
        assertThat(database.access().revokeKey("wang", "01KEY", NOW, WANG)).isFalse();
        assertThat(database.access().revokeKey("li", "01KEY", NOW, LI)).isTrue();
        assertThat(database.access().revokeKey("li", "01KEY", NOW, LI)).isFalse();
        assertThat(database.access().read().findKey("01KEY")).isEmpty();
        assertThat(database.access().listKeys("li"))
                .extracting(ApiKey::revokedAt)
                .containsExactly(NOW);
    }
}
