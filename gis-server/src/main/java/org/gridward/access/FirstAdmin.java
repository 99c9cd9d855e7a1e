package org.gridward.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.gridward.model.AccessRole;
import org.gridward.model.Actor;
import org.gridward.model.Grant;
import org.gridward.model.User;
import org.gridward.store.AccessRows;
import org.gridward.store.AccessStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the user {@code admin} with all roles everywhere in a database without users. The random password stands in a
 * file that only the owner of the process can read, until it is changed. Several processes may start at once: the file
 * is written before the user, so that no stop in between leaves a user whose password nobody knows.
 */
public final class FirstAdmin {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);
    private static final String NAME = "admin";
    private static final List<Grant> ALL_ROLES =
            Arrays.stream(AccessRole.values()).map(Grant::everywhere).toList();

    private final AccessStore store;
    private final Passwords passwords;
    private final Path file;

    /** @param folder made when needed */
    public FirstAdmin(AccessStore store, Passwords passwords, Path folder) {
        this.store = store;
        this.passwords = passwords;
        this.file = folder.toAbsolutePath().normalize().resolve("admin-password.txt");
    }

    /** @throws UncheckedIOException when the file can't be written; then there is no user either */
    public void createIfNobodyIsThere() {
        if (!store.read().users().isEmpty()) {
            return;
        }
        String password = passwordInFile();
        User admin = new User(NAME, NAME, false, true, Instant.now().truncatedTo(ChronoUnit.MICROS), ALL_ROLES);
        if (!store.insertFirst(admin, passwords.hash(password), Actor.SERVER)) {
            deleteIfOfNoUse(password);
        }
    }

    /** For whoever may start the server and has lost the password: a new first one, and the user may sign in again. */
    public void reset() {
        delete();
        store.update(
                NAME,
                admin -> new User(NAME, admin.displayName(), false, true, admin.createdAt(), ALL_ROLES),
                Actor.SERVER);
        store.resetPassword(NAME, passwords.hash(passwordInFile()), Actor.SERVER);
    }

    /** Where the first password still stands; empty once it was changed. */
    public Optional<Path> findFile() {
        return isPasswordFirst() && Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    /** Whether the password is still the one that the first start, or somebody else, chose. */
    public boolean isPasswordFirst() {
        return store.read()
                .findUser(NAME)
                .filter(admin -> !admin.user().disabled() && admin.user().firstPassword())
                .isPresent();
    }

    void passwordChanged(String user) {
        if (user.equals(NAME)) {
            delete();
        }
    }

    private void deleteIfOfNoUse(String password) {
        boolean isIt = store.read()
                .findUser(NAME)
                .map(AccessRows.Account::passwordHash)
                .filter(hash -> passwords.matches(password, hash))
                .isPresent();
        if (!isIt) {
            delete();
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} holds a password of no more use and can't be deleted: {}", file, e.toString());
        }
    }

    /** One that is there was left by a start that did not get as far as the user, or belongs to one beside this. */
    private String passwordInFile() {
        try {
            Files.createDirectories(file.getParent());
            for (int attempt = 0; attempt < 20 && Files.exists(file); attempt++) {
                List<String> lines = Files.readAllLines(file);
                if (!lines.isEmpty() && !lines.get(0).isBlank()) {
                    return lines.get(0).strip();
                }
                Thread.sleep(50);
            }
            String password = passwords.createRandom();
            write(password);
            return password;
        } catch (IOException e) {
            throw new UncheckedIOException("The first password can't be written to " + file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped at the first start", e);
        }
    }

    private void write(String password) throws IOException {
        Files.deleteIfExists(file);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(
                file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(StandardCharsets.US_ASCII.encode(password + System.lineSeparator()));
        }
    }
}
