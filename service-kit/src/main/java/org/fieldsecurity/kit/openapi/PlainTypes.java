package org.fieldsecurity.kit.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Writes ids, times and scopes as the plain strings that they are on the wire, where they are used, instead of as
 * components named after Java classes; and leaves a reference to an enum a reference.
 */
final class PlainTypes {

    private static final Map<String, String> FORMATS =
            Map.of("UUID", "uuid", "Instant", "date-time", "LocalDate", "date", "Scope", "");

    private final OpenAPI document;

    PlainTypes(OpenAPI document) {
        this.document = document;
    }

    void inline() {
        document.getComponents().getSchemas().values().forEach(this::visit);
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation ->
                        Stream.ofNullable(operation.getParameters()).flatMap(List::stream))
                .forEach(parameter -> visit(parameter.getSchema()));
        FORMATS.keySet().forEach(document.getComponents()::removeSchema);
    }

    private void visit(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            plain(schema);
        }
        Stream.of(
                        schema.getAllOf(),
                        schema.getAnyOf(),
                        schema.getOneOf(),
                        schema.getProperties() == null
                                ? null
                                : schema.getProperties().values())
                .flatMap(parts -> Stream.ofNullable(parts).flatMap(Collection::stream))
                .forEach(this::visit);
        visit(schema.getItems());
    }

    private static void plain(Schema schema) {
        String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
        String format = FORMATS.get(name);
        if (format == null) {
            schema.setType(null);
            return;
        }
        schema.setRef(null);
        schema.setType(List.of(Schema.SchemaType.STRING));
        if (format.isEmpty()) {
            schema.setPattern(Scope.PATTERN);
            schema.setMaxLength(80);
        } else {
            schema.setFormat(format);
        }
    }
}
