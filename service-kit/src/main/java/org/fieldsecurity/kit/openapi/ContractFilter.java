package org.fieldsecurity.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Completes the contract with what every operation shares, so that no resource says it again: the errors it can give,
 * the {@code Idempotency-Key} of every action, security, and examples composed of their fields' examples.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    /** Extension of a POST that stores nothing and therefore takes no Idempotency-Key. */
    public static final String STORES_NOTHING = "x-stores-nothing";

    /** Extension of an operation that is open to callers without a token. */
    public static final String OPEN = "x-open";

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String SECURITY = "accessToken";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        new PlainTypes(document).inline();
        document.getComponents().addSecurityScheme(SECURITY, accessToken());
        problems().forEach(document.getComponents()::addResponse);
        ExampleComposer examples = new ExampleComposer(schemas);
        new TreeMap<>(document.getPaths().getPathItems()).values().forEach(path -> path.getOperations()
                .forEach((method, operation) -> complete(path, method, operation, examples)));
    }

    private static void complete(
            PathItem path, PathItem.HttpMethod method, Operation operation, ExampleComposer examples) {
        boolean open = operation.hasExtension(OPEN);
        operation.setSecurity(
                open
                        ? List.of()
                        : List.of(OASFactory.createSecurityRequirement().addScheme(SECURITY)));
        if (method == PathItem.HttpMethod.POST && !operation.hasExtension(STORES_NOTHING)) {
            operation.addParameter(idempotencyKey());
        }
        for (String status : errorsOf(path, operation, open)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref("Problem" + status));
        }
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            operation.getRequestBody().getContent().getMediaTypes().values().forEach(examples::complete);
        }
        operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                .forEach(examples::complete);
    }

    private static TreeSet<String> errorsOf(PathItem path, Operation operation, boolean open) {
        TreeSet<String> statuses = new TreeSet<>(List.of("503"));
        if (!open) {
            statuses.addAll(List.of("401", "403"));
        }
        List<Parameter> parameters = new ArrayList<>(Objects.requireNonNullElse(path.getParameters(), List.of()));
        parameters.addAll(Objects.requireNonNullElse(operation.getParameters(), List.of()));
        if (!parameters.isEmpty()) {
            statuses.add("400");
        }
        if (parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
            statuses.add("404");
        }
        if (parameters.stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
            statuses.addAll(List.of("412", "428"));
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of("400", "413", "415", "422"));
        }
        if (parameters.stream().anyMatch(parameter -> "Idempotency-Key".equals(parameter.getName()))) {
            statuses.addAll(List.of("409", "422"));
        }
        return statuses;
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(false)
                .description("Any unique text. The same key with the same body gives the same answer for 24 hours, so a"
                        + " request whose answer was lost can be sent again.")
                .example("8f14e45f-ceea-467f-9e2b-1d3c5a7b9f01")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(8)
                        .maxLength(102));
    }

    private static SecurityScheme accessToken() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description(
                        "An access token of the field-security realm. It says who calls; what they may do comes from"
                                + " the appointments in force at that instant.");
    }

    private static Map<String, APIResponse> problems() {
        Map<String, APIResponse> responses = new TreeMap<>();
        ProblemExamples.BY_STATUS.forEach((status, example) -> responses.put(
                "Problem" + status,
                OASFactory.createAPIResponse()
                        .description(example.title())
                        .content(OASFactory.createContent().addMediaType(PROBLEM_JSON, problemBody(example)))));
        return responses;
    }

    private static MediaType problemBody(ProblemExamples.Example example) {
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("Problem"))
                .example(example.body());
    }
}
