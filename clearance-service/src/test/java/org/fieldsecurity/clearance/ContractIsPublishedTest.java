package org.fieldsecurity.clearance;

import org.fieldsecurity.kit.test.contract.ContractTest;

@ClearanceTest
class ContractIsPublishedTest extends ContractTest {

    ContractIsPublishedTest() {
        super("clearance");
    }
}
