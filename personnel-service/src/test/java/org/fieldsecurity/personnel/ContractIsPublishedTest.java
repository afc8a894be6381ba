package org.fieldsecurity.personnel;

import org.fieldsecurity.kit.test.contract.ContractTest;

@PersonnelTest
class ContractIsPublishedTest extends ContractTest {

    ContractIsPublishedTest() {
        super("personnel");
    }
}
