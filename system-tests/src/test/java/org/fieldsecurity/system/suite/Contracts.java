package org.fieldsecurity.system.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.fieldsecurity.kit.test.contract.Contract;
import org.fieldsecurity.stack.PartName;

/** The published contracts, as the checkout has them. */
public final class Contracts {

    private Contracts() {}

    /** The contract of a service or of the gateway. */
    public static Contract of(PartName part) {
        var file = Suite.root().resolve("contracts").resolve(part.id() + ".json");
        try {
            return Contract.parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
