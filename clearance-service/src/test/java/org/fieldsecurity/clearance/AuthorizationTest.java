package org.fieldsecurity.clearance;

import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.authorization.AuthorizationMatrix;
import org.junit.jupiter.api.BeforeEach;

@ClearanceTest
class AuthorizationTest extends AuthorizationMatrix {

    @BeforeEach
    void knowTheWorld() {
        Fixture.world();
    }

    @Override
    public UUID personHolding(Office office) {
        return new Fixture().personHolding(office);
    }
}
