package org.fieldsecurity.training;

import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.hostile.BadInput;

@TrainingTest
class BadInputIsRefusedTest extends BadInput {

    @Override
    public UUID personHolding(Office office) {
        return new OfficeFixture().personHolding(office);
    }
}
