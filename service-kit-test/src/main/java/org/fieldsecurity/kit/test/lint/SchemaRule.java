package org.fieldsecurity.kit.test.lint;

import java.util.List;
import org.fieldsecurity.kit.test.contract.Contract;
import org.fieldsecurity.kit.test.contract.SchemaSite;

/** A rule that looks at one schema at a time. */
public interface SchemaRule extends ContractRule {

    /** What is wrong with the schema. */
    List<String> complaints(Contract contract, SchemaSite site);

    @Override
    default List<Finding> findings(Contract contract) {
        return contract.schemas().stream()
                .flatMap(site ->
                        complaints(contract, site).stream().map(text -> new Finding(site.location(), id(), text)))
                .toList();
    }
}
