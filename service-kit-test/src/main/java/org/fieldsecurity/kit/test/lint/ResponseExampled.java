package org.fieldsecurity.kit.test.lint;

import java.util.List;
import org.fieldsecurity.kit.test.contract.Examples;
import org.fieldsecurity.kit.test.contract.Operation;

/** Every good answer in JSON has a schema and an example; there is at least one good answer. */
final class ResponseExampled implements OperationRule {

    @Override
    public String id() {
        return "response-exampled";
    }

    @Override
    public List<String> complaints(Operation operation) {
        Examples examples = new Examples(operation.contract());
        var good = operation.responses().entrySet().stream()
                .filter(it -> it.getKey().startsWith("2") || it.getKey().startsWith("3"))
                .toList();
        if (good.isEmpty()) {
            return List.of("documents no good answer");
        }
        return good.stream()
                .flatMap(response -> response.getValue().path("content").properties().stream()
                        .filter(media -> Operation.isJson(media.getKey())
                                && (media.getValue().path("schema").isEmpty()
                                        || examples.of(media.getValue()).isEmpty()))
                        .map(media -> response.getKey() + " as " + media.getKey() + " has no schema or no example"))
                .toList();
    }
}
