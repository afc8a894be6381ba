package org.fieldsecurity.stack.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;
import org.fieldsecurity.stack.Layout;
import org.fieldsecurity.stack.StackException;

/**
 * The ahead-of-time cache of one built jar, trained once. Its name carries the jar's place, size and time, the Java
 * version and the flags, so a new build gets a new cache.
 *
 * @param file the cache
 * @param jarPrefix what the names of all caches of this jar begin with
 */
record AotCache(Path file, String jarPrefix) {

    static AotCache of(PartContext context, Path jar) {
        try {
            var place = jar.toAbsolutePath().toString();
            var prefix = context.name().id() + "-" + Integer.toHexString(place.hashCode()) + "-";
            var build = List.of(
                    Files.getLastModifiedTime(jar).toMillis(),
                    Files.size(jar),
                    Runtime.version().toString(),
                    JvmFlags.of(context.name()));
            var folder = Layout.folder(context.layout().cache().resolve("aot"));
            return new AotCache(folder.resolve(prefix + Integer.toHexString(build.hashCode()) + ".aot"), prefix);
        } catch (IOException e) {
            throw new StackException("Could not read " + jar + ": " + e.getMessage(), e);
        }
    }

    /** The flags for a start with the cache; trains it first where it is missing, and keeps what a whole training made. */
    List<String> flags(Predicate<String> training) {
        if (!Files.exists(file)) {
            train(training);
        }
        return Files.exists(file) ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    private void train(Predicate<String> training) {
        try {
            removeFormer();
            var fresh = file.resolveSibling(
                    file.getFileName() + "." + ProcessHandle.current().pid());
            if (training.test("-XX:AOTCacheOutput=" + fresh) && Files.exists(fresh)) {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new StackException("Could not keep the cache " + file + ": " + e.getMessage(), e);
        }
    }

    private void removeFormer() throws IOException {
        try (var caches = Files.newDirectoryStream(file.getParent(), jarPrefix + "*")) {
            for (var former : caches) {
                Files.deleteIfExists(former);
            }
        }
    }
}
