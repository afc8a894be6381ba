package org.fieldsecurity.stack.demo.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/** The places of the personnel service's own reference data, as its API gives them. */
final class TestPlaces {

    private static final Path REFERENCE =
            Path.of(System.getProperty("suite.root"), "personnel-service/src/main/resources/reference");

    private TestPlaces() {}

    static Places all() {
        var nonFamily = new HashSet<>(rows("non-family.csv"));
        return new Places(
                rows("countries.csv").stream().map(row -> row.substring(0, 2)).toList(),
                rows("duty-stations.csv").stream()
                        .map(row -> row.split(","))
                        .map(row -> new Places.DutyStation(row[0], row[2], !nonFamily.contains(row[0])))
                        .toList());
    }

    private static List<String> rows(String file) {
        try (var lines = Files.lines(REFERENCE.resolve(file), StandardCharsets.UTF_8)) {
            return lines.skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
