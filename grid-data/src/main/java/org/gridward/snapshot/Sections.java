package org.gridward.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * A file of named sections, big end first: magic, version of this format, length of the file, CRC-32C of all that follows;
 * then the sections, each a name, its length and, at the next place that 8 divides, its bytes. Opened by mapping it into
 * memory, so a section costs nothing until it is read.
 */
final class Sections {
    private static final long MAGIC = 0x4757_534e_4150_0d0aL; // GWSNAP and a line end that a text transfer would change
    private static final int FORMAT = 1;
    private static final int HEAD_BYTES = 24;
    private static final int ALIGNMENT = 8;

    private final Map<String, ByteBuffer> byName;

    private Sections(Map<String, ByteBuffer> byName) {
        this.byName = byName;
    }

    /** Writes to a new file, forced to the disk. @param sections from their position to their limit, in this order */
    static void write(FileChannel file, Map<String, ByteBuffer> sections) throws IOException {
        file.position(HEAD_BYTES);
        CRC32C checksum = new CRC32C();
        OutputStream out = new CheckedOutputStream(Channels.newOutputStream(file), checksum);
        long length = HEAD_BYTES;
        for (Map.Entry<String, ByteBuffer> section : sections.entrySet()) {
            byte[] name = section.getKey().getBytes(StandardCharsets.UTF_8);
            ByteBuffer bytes = section.getValue().duplicate();
            long start = aligned(length + 2 * Integer.BYTES + name.length);
            ByteBuffer head = ByteBuffer.allocate(Math.toIntExact(start - length));
            out.write(
                    head.putInt(name.length).putInt(bytes.remaining()).put(name).array());
            length = start + bytes.remaining();
            writeAll(out, bytes);
        }
        ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
        head.putLong(MAGIC)
                .putInt(FORMAT)
                .putLong(length)
                .putInt((int) checksum.getValue())
                .flip();
        file.write(head, 0);
        file.force(true);
    }

    private static void writeAll(OutputStream out, ByteBuffer bytes) throws IOException {
        byte[] piece = new byte[1 << 16];
        while (bytes.hasRemaining()) {
            int size = Math.min(piece.length, bytes.remaining());
            bytes.get(piece, 0, size);
            out.write(piece, 0, size);
        }
    }

    private static long aligned(long place) {
        return (place + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    /** @throws RefusedFileException when it is no such file, whole and unchanged */
    static Sections open(Path path) throws IOException {
        if (Files.size(path) > Integer.MAX_VALUE) {
            throw new RefusedFileException("it has more than 2 GB");
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer all = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
            requireHead(all);
            return new Sections(split(all));
        }
    }

    private static void requireHead(ByteBuffer all) throws RefusedFileException {
        if (all.remaining() < HEAD_BYTES || all.getLong(0) != MAGIC) {
            throw new RefusedFileException("it is no file of this kind");
        }
        if (all.getInt(8) != FORMAT) {
            throw new RefusedFileException("its format has version " + all.getInt(8) + ", not " + FORMAT);
        }
        if (all.getLong(12) != all.remaining()) {
            throw new RefusedFileException("it has " + all.remaining() + " bytes, not " + all.getLong(12));
        }
        CRC32C checksum = new CRC32C();
        checksum.update(all.duplicate().position(HEAD_BYTES));
        if ((int) checksum.getValue() != all.getInt(20)) {
            throw new RefusedFileException("its checksum is wrong");
        }
    }

    private static Map<String, ByteBuffer> split(ByteBuffer all) {
        Map<String, ByteBuffer> byName = new HashMap<>();
        int at = HEAD_BYTES;
        while (at < all.limit()) {
            byte[] name = new byte[all.getInt(at)];
            int length = all.getInt(at + Integer.BYTES);
            all.duplicate().position(at + 2 * Integer.BYTES).get(name);
            int start = (int) aligned(at + 2L * Integer.BYTES + name.length);
            byName.put(
                    new String(name, StandardCharsets.UTF_8),
                    all.slice(start, length).order(ByteOrder.BIG_ENDIAN));
            at = start + length;
        }
        return byName;
    }

    /** Read-only. */
    Optional<ByteBuffer> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(ByteBuffer::duplicate);
    }

    byte[] get(String name) throws RefusedFileException {
        ByteBuffer bytes = find(name).orElseThrow(() -> new RefusedFileException("it has no section " + name));
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return copy;
    }
}
