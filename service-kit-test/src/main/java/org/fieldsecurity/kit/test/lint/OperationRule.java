package org.fieldsecurity.kit.test.lint;

import java.util.List;
import org.fieldsecurity.kit.test.contract.Contract;
import org.fieldsecurity.kit.test.contract.Operation;

/** A rule that looks at one operation at a time. */
public interface OperationRule extends ContractRule {

    /** What is wrong with the operation. */
    List<String> complaints(Operation operation);

    @Override
    default List<Finding> findings(Contract contract) {
        return contract.operations().stream()
                .flatMap(operation ->
                        complaints(operation).stream().map(text -> new Finding(operation.name(), id(), text)))
                .toList();
    }
}
