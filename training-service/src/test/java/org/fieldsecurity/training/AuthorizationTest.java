package org.fieldsecurity.training;

import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.authorization.AuthorizationMatrix;

@TrainingTest
class AuthorizationTest extends AuthorizationMatrix {

    @Override
    public UUID personHolding(Office office) {
        return new OfficeFixture().personHolding(office);
    }
}
