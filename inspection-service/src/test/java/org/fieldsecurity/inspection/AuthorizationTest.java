package org.fieldsecurity.inspection;

import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.authorization.AuthorizationMatrix;

@InspectionTest
class AuthorizationTest extends AuthorizationMatrix {

    @Override
    public UUID personHolding(Office office) {
        return People.holding(office);
    }
}
