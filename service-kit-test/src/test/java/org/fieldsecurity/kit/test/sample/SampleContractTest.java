package org.fieldsecurity.kit.test.sample;

import java.nio.file.Path;
import org.fieldsecurity.kit.test.contract.ContractTest;

@SampleTest
class SampleContractTest extends ContractTest {

    SampleContractTest() {
        super("sample");
    }

    /** The sample's contract is not for the world. */
    @Override
    protected Path projectRoot() {
        return Path.of("src/test/resources");
    }
}
