package org.fieldsecurity.stack.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Unpacks an archive and keeps which files may be executed. */
final class Unzip {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private Unzip() {}

    static void into(Path archive, Path folder) throws IOException {
        try (var zip = ZipFile.builder().setPath(archive).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("Entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                try (var content = zip.getInputStream(entry)) {
                    Files.copy(content, target);
                }
                if ((entry.getUnixMode() & OWNER_MAY_EXECUTE) != 0
                        && !target.toFile().setExecutable(true, false)) {
                    throw new IOException("Could not make executable: " + target);
                }
            }
        }
    }
}
