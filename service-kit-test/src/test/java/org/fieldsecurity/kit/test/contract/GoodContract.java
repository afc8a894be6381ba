package org.fieldsecurity.kit.test.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A small contract that keeps every rule, for tests to break. */
public final class GoodContract {

    private GoodContract() {}

    public static Contract load() {
        try (var resource = GoodContract.class.getResourceAsStream("/good-contract.json")) {
            return Contract.parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
