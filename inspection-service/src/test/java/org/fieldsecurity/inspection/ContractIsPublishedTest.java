package org.fieldsecurity.inspection;

import org.fieldsecurity.kit.test.contract.ContractTest;

@InspectionTest
class ContractIsPublishedTest extends ContractTest {

    ContractIsPublishedTest() {
        super("inspection");
    }
}
