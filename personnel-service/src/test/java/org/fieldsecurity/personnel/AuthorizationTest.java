package org.fieldsecurity.personnel;

import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.authorization.AuthorizationMatrix;

@PersonnelTest
class AuthorizationTest extends AuthorizationMatrix {

    @Override
    public UUID personHolding(Office office) {
        return new OfficeFixture().personHolding(office);
    }
}
