package org.fieldsecurity.inspection;

import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.hostile.BadInput;

@InspectionTest
class BadInputTest extends BadInput {

    @Override
    public UUID personHolding(Office office) {
        return People.holding(office);
    }
}
