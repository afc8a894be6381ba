package org.fieldsecurity.kit.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldsecurity.kit.test.lint.ContractLint;
import org.fieldsecurity.kit.test.lint.Finding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A service's contract is published as it is served, and keeps every rule of {@link ContractLint}. A service extends it
 * with {@code @QuarkusTest} and its name.
 */
public abstract class ContractTest {

    private static final String RENEW = "contracts.renew";

    private final String service;

    /** @param service for example {@code personnel}, as in {@code contracts/personnel.json} */
    protected ContractTest(String service) {
        this.service = service;
    }

    @Test
    void theContractIsPublishedAsItIsServed() throws IOException {
        PublishedContract published = new PublishedContract(projectRoot(), service);
        Contract served = ServedContract.fetch();
        if (Boolean.getBoolean(RENEW)) {
            published.write(served);
        }
        assertThat(published.difference(served))
                .as(
                        "contracts/%s.json against the contract served; if the change is meant, renew it by\n  %s",
                        service, "./mvnw -pl " + service + "-service verify -D" + RENEW + "=true\n")
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> theContractKeeps() {
        Contract served = ServedContract.fetch();
        return ContractLint.RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> assertThat(rule.findings(served).stream()
                                .map(Finding::toString)
                                .collect(Collectors.joining("\n")))
                        .as("breaches of the rule %s", rule.id())
                        .isEmpty()));
    }

    /** The folder that has {@code contracts/}. */
    protected Path projectRoot() {
        String root = System.getProperty("suite.root");
        if (root == null) {
            throw new IllegalStateException("the system property suite.root must name the project's folder");
        }
        return Path.of(root);
    }
}
