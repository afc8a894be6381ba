package org.fieldsecurity.kit.test.lint;

import java.util.List;
import org.fieldsecurity.kit.test.contract.Contract;
import org.fieldsecurity.kit.test.contract.SchemaSite;

/** Properties are written in camelCase, as in CloudEvents and SCIM. */
final class PropertiesCamelCase implements SchemaRule {

    @Override
    public String id() {
        return "properties-camel-case";
    }

    @Override
    public List<String> complaints(Contract contract, SchemaSite site) {
        return site.schema().path("properties").properties().stream()
                .filter(it -> !CamelCase.matches(it.getKey()))
                .map(it -> "property " + it.getKey() + " is not camelCase")
                .toList();
    }
}
