package org.fieldsecurity.kit.test.sample;

import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.hostile.BadInput;

@SampleTest
class SampleBadInputTest extends BadInput {

    @Override
    public UUID personHolding(Office office) {
        return SampleOffices.holder(office);
    }
}
