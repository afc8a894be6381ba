package org.fieldsecurity.kit.test.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fieldsecurity.kit.test.contract.Contract;

/** No two operations share an id: clients name their methods after it. */
final class OperationIdsUnique implements ContractRule {

    @Override
    public String id() {
        return "operation-ids-unique";
    }

    @Override
    public List<Finding> findings(Contract contract) {
        Set<String> seen = new HashSet<>();
        return contract.operations().stream()
                .filter(operation -> !operation.id().isEmpty() && !seen.add(operation.id()))
                .map(operation ->
                        new Finding(operation.name(), id(), "operationId " + operation.id() + " is taken already"))
                .toList();
    }
}
