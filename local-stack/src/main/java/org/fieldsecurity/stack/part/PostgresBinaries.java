package org.fieldsecurity.stack.part;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.fieldsecurity.stack.Layout;

/**
 * The folder that the library unpacks PostgreSQL into. The library can't go on after an unpacking that was broken off,
 * so what is left of one is removed; the lock makes sure that nobody is at work on it.
 */
final class PostgresBinaries implements AutoCloseable {

    private static final String COMPLETE = ".exists";

    private final Path folder;
    private final FileChannel lock;

    private PostgresBinaries(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Waits until no other process is starting PostgreSQL from this folder. */
    static PostgresBinaries lock(Layout layout) throws IOException {
        var folder = Layout.folder(layout.cache().resolve("postgres-binaries"));
        var lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!lock.lock().isValid()) {
            throw new IOException("could not lock " + folder);
        }
        try (var versions = Files.newDirectoryStream(folder, "PG-*")) {
            for (var version : versions) {
                if (!Files.exists(version.resolve(COMPLETE))) {
                    remove(version);
                }
            }
        }
        return new PostgresBinaries(folder, lock);
    }

    Path folder() {
        return folder;
    }

    private static void remove(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Also takes back the right to write here that the library gives to everybody. */
    @Override
    public void close() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        lock.close();
    }
}
