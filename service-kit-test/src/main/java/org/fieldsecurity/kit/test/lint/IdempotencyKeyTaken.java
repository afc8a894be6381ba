package org.fieldsecurity.kit.test.lint;

import java.util.List;
import org.fieldsecurity.kit.test.contract.Operation;

/** Every POST can be repeated safely, unless it stores nothing and says so. */
final class IdempotencyKeyTaken implements OperationRule {

    @Override
    public String id() {
        return "idempotency-key-taken";
    }

    @Override
    public List<String> complaints(Operation operation) {
        boolean needed = operation.method().equals("post")
                && !operation.node().path("x-stores-nothing").asBoolean();
        return needed && !operation.takesHeader("Idempotency-Key")
                ? List.of("takes no Idempotency-Key and does not say x-stores-nothing")
                : List.of();
    }
}
