package org.fieldsecurity.clearance;

import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.hostile.BadInput;

@ClearanceTest
class BadInputIsRefusedTest extends BadInput {

    @Override
    public UUID personHolding(Office office) {
        return new Fixture().personHolding(office);
    }
}
