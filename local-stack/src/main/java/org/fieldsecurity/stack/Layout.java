package org.fieldsecurity.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where things lie on the disk.
 *
 * @param root the checkout, which holds what the build made
 * @param cache what can be made again: the unpacked Keycloak and PostgreSQL, the ahead-of-time caches
 * @param data what belongs to one stack: databases, logs, the record of what runs
 * @param jars jars to run instead of those that the build makes
 */
public record Layout(Path root, Path cache, Path data, Map<PartName, Path> jars) {

    /** The layout of {@code suite}: everything under {@code .suite} of the checkout. */
    public static Layout of(Path root) {
        var folder = root.toAbsolutePath().normalize().resolve(".suite");
        return new Layout(root.toAbsolutePath().normalize(), folder, folder, Map.of());
    }

    /** The same checkout and caches with another place for the data. */
    public Layout withData(Path other) {
        return new Layout(root, cache, other.toAbsolutePath().normalize(), jars);
    }

    /** The same with other jars for some parts. */
    public Layout withJars(Map<PartName, Path> others) {
        return new Layout(root, cache, data, Map.copyOf(others));
    }

    /** The jar that starts a service or the gateway. */
    public Path jar(PartName part) {
        var built = root.resolve(part.module()).resolve("target/quarkus-app/quarkus-run.jar");
        return jars.getOrDefault(part, built);
    }

    /** The Keycloak distribution as the build fetched it. */
    public Path keycloakZips() {
        return root.resolve("local-stack/target/dist");
    }

    /** The log of a part's current run. */
    public Path log(PartName part) {
        return logs().resolve(part.id() + ".log");
    }

    /** The folder of all logs. */
    public Path logs() {
        return data.resolve("logs");
    }

    /** The databases. */
    public Path postgres() {
        return data.resolve("postgres");
    }

    /** A folder, made where it is missing. */
    public static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
