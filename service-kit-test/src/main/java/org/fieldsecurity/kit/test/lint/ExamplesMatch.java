package org.fieldsecurity.kit.test.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fieldsecurity.kit.test.contract.Contract;
import org.fieldsecurity.kit.test.contract.Examples;
import org.fieldsecurity.kit.test.contract.Operation;

/** Every example is what its schema allows, and has no property that the schema doesn't know. */
final class ExamplesMatch implements ContractRule {

    @Override
    public String id() {
        return "examples-match";
    }

    @Override
    public List<Finding> findings(Contract contract) {
        List<Finding> findings = new ArrayList<>();
        Examples examples = new Examples(contract);
        SchemaValidation validation = new SchemaValidation(contract);
        for (var site : contract.schemas()) {
            check(site.location(), examples.writtenAt(site.schema()), site.schema(), validation, findings::add);
        }
        for (Operation operation : contract.operations()) {
            for (JsonNode parameter : operation.parameters()) {
                String location = operation.name() + " parameter "
                        + parameter.path("name").asText();
                check(location, examples.writtenAt(parameter), parameter.path("schema"), validation, findings::add);
            }
            checkContent(operation.name() + " request", operation.requestBody(), examples, validation, findings::add);
            operation
                    .responses()
                    .forEach((status, response) -> checkContent(
                            operation.name() + " " + status, response, examples, validation, findings::add));
        }
        return findings;
    }

    private void checkContent(
            String location,
            JsonNode holder,
            Examples examples,
            SchemaValidation validation,
            Consumer<Finding> findings) {
        holder.path("content").properties().stream()
                .filter(it -> Operation.isJson(it.getKey()))
                .map(it -> it.getValue())
                .forEach(media ->
                        check(location, examples.writtenAt(media), media.path("schema"), validation, findings));
    }

    private void check(
            String location,
            List<JsonNode> written,
            JsonNode schema,
            SchemaValidation validation,
            Consumer<Finding> findings) {
        for (JsonNode example : written) {
            validation
                    .errors(schema, example)
                    .forEach(error -> findings.accept(new Finding(location, id(), "its example: " + error)));
        }
    }
}
