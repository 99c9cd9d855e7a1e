package org.gridward.snapshot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Files that only the owner of the process can read, replaced as a whole. */
final class OwnerFile {
    private static final String UNFINISHED = ".unfinished";
    /** Another process may be at it; none takes so long. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    interface Writing {
        void write(FileChannel file) throws IOException;
    }

    private OwnerFile() {}

    /** Readers find the file as it was before or as it is then, also after the power was cut. Makes the folder. */
    static void replace(Path folder, String name, Writing writing) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(name + "." + UUID.randomUUID() + UNFINISHED);
        try {
            try (FileChannel file = FileChannel.open(unfinished, NEW, ownerOnly(folder))) {
                writing.write(file);
            }
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        force(folder);
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Only then is the new name safe; some systems can't open a folder and need not. */
    private static void force(Path folder) {
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException notHere) {
            // the file itself is on the disk
        }
    }

    /** What a process left that was killed while it wrote. */
    static void deleteUnfinished(Path folder) throws IOException {
        FileTime abandoned = FileTime.from(Instant.now().minus(ABANDONED));
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> left = files.filter(file -> file.getFileName().toString().endsWith(UNFINISHED))
                    .toList();
            for (Path file : left) {
                if (Files.exists(file) && Files.getLastModifiedTime(file).compareTo(abandoned) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
