package org.fieldsecurity.kit.test.sample;

import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.authorization.AuthorizationMatrix;

@SampleTest
class SampleAuthorizationTest extends AuthorizationMatrix {

    @Override
    public UUID personHolding(Office office) {
        return SampleOffices.holder(office);
    }
}
