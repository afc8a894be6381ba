package org.fieldsecurity.training;

import org.fieldsecurity.kit.test.contract.ContractTest;

@TrainingTest
class ContractIsPublishedTest extends ContractTest {

    ContractIsPublishedTest() {
        super("training");
    }
}
