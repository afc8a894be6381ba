package org.fieldsecurity.kit.test.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldsecurity.kit.test.contract.Contract;
import org.fieldsecurity.kit.test.contract.GoodContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContractLintTest {

    private static final String LIST = "/paths/~1sample~1v1~1posts/get";
    private static final String CREATE = "/paths/~1sample~1v1~1posts/post";
    private static final String REPLACE = "/paths/~1sample~1v1~1posts~1{postId}/put";
    private static final String CHECK = "/paths/~1sample~1v1~1post-checks/post";
    private static final String NEW_POST = "/components/schemas/NewPost";

    @Test
    void aGoodContractHasNoFindings() {
        assertThat(ContractLint.findings(GoodContract.load())).isEmpty();
    }

    /** What is broken where, as: rule, pointer to the object, field, new value or nothing to remove it, location. */
    static Stream<Arguments> breaches() {
        return Stream.of(
                arguments("operation-named", LIST, "operationId", null, "GET /sample/v1/posts"),
                arguments("operation-named", LIST, "operationId", "\"list_posts\"", "GET /sample/v1/posts"),
                arguments("operation-named", LIST, "summary", "\" \"", "GET /sample/v1/posts"),
                arguments("operation-named", LIST, "tags", "[]", "GET /sample/v1/posts"),
                arguments("operation-ids-unique", CREATE, "operationId", "\"listPosts\"", "POST /sample/v1/posts"),
                arguments("security-declared", LIST, "security", null, "GET /sample/v1/posts"),
                arguments("security-declared", LIST, "security", "[{}]", "GET /sample/v1/posts"),
                arguments("security-declared", LIST, "security", "[{\"other\": []}]", "GET /sample/v1/posts"),
                arguments("parameters-described", LIST + "/parameters/0", "description", null, "GET /sample/v1/posts"),
                arguments("parameters-described", LIST + "/parameters/0", "example", null, "GET /sample/v1/posts"),
                arguments("parameters-described", LIST + "/parameters/0", "schema", null, "GET /sample/v1/posts"),
                arguments(
                        "parameters-described",
                        "/paths/~1sample~1v1~1posts~1{postId}/parameters/0",
                        "name",
                        "\"post-id\"",
                        "PUT /sample/v1/posts/{postId}"),
                arguments("request-described", CREATE + "/requestBody", "required", null, "POST /sample/v1/posts"),
                arguments("request-described", CREATE + "/requestBody", "content", "{}", "POST /sample/v1/posts"),
                arguments(
                        "request-described",
                        CREATE + "/requestBody/content/application~1json",
                        "schema",
                        "{}",
                        "POST /sample/v1/posts"),
                arguments(
                        "request-described", NEW_POST + "/properties/title", "examples", null, "POST /sample/v1/posts"),
                arguments("response-exampled", LIST + "/responses", "200", null, "GET /sample/v1/posts"),
                arguments(
                        "response-exampled",
                        "/components/schemas/Post/properties/id",
                        "examples",
                        null,
                        "GET /sample/v1/posts"),
                arguments("errors-documented", LIST + "/responses", "400", null, "GET /sample/v1/posts"),
                arguments("errors-documented", LIST + "/responses", "401", null, "GET /sample/v1/posts"),
                arguments("errors-documented", LIST + "/responses", "403", null, "GET /sample/v1/posts"),
                arguments("errors-documented", LIST + "/responses", "503", null, "GET /sample/v1/posts"),
                arguments("errors-documented", CREATE + "/responses", "409", null, "POST /sample/v1/posts"),
                arguments("errors-documented", CREATE + "/responses", "413", null, "POST /sample/v1/posts"),
                arguments("errors-documented", CREATE + "/responses", "415", null, "POST /sample/v1/posts"),
                arguments("errors-documented", CREATE + "/responses", "422", null, "POST /sample/v1/posts"),
                arguments("errors-documented", REPLACE + "/responses", "404", null, "PUT /sample/v1/posts/{postId}"),
                arguments("errors-documented", REPLACE + "/responses", "412", null, "PUT /sample/v1/posts/{postId}"),
                arguments("errors-documented", REPLACE + "/responses", "428", null, "PUT /sample/v1/posts/{postId}"),
                arguments(
                        "errors-documented",
                        LIST + "/responses",
                        "400",
                        "{\"description\": \"Bad\", \"content\": {\"application/json\": {\"schema\": {\"type\": \"object\"}}}}",
                        "GET /sample/v1/posts"),
                arguments("idempotency-key-taken", CREATE, "parameters", "[]", "POST /sample/v1/posts"),
                arguments("idempotency-key-taken", CHECK, "x-stores-nothing", "false", "POST /sample/v1/post-checks"),
                arguments("schemas-described", NEW_POST, "description", null, "NewPost"),
                arguments("schemas-described", NEW_POST + "/properties/title", "description", null, "NewPost.title"),
                arguments("schemas-described", "/components/schemas/Status", "description", null, "NewPost.status"),
                arguments(
                        "properties-camel-case",
                        NEW_POST + "/properties",
                        "is_open",
                        "{\"type\": \"boolean\"}",
                        "NewPost"),
                arguments("sizes-limited", NEW_POST + "/properties/title", "maxLength", null, "NewPost.title"),
                arguments("sizes-limited", NEW_POST + "/properties/tags", "maxItems", null, "NewPost.tags"),
                arguments("sizes-limited", NEW_POST + "/properties/tags/items", "maxLength", null, "NewPost.tags[]"),
                arguments("sizes-limited", NEW_POST + "/properties/seats", "maximum", null, "NewPost.seats"),
                arguments("sizes-limited", NEW_POST + "/properties/seats", "minimum", null, "NewPost.seats"),
                arguments("sizes-limited", NEW_POST + "/properties/opens", "format", "\"time\"", "NewPost.opens"),
                arguments(
                        "sizes-limited",
                        LIST + "/parameters/0/schema",
                        "maximum",
                        null,
                        "GET /sample/v1/posts parameter limit"),
                arguments(
                        "examples-match",
                        LIST + "/parameters/0",
                        "example",
                        "500",
                        "GET /sample/v1/posts parameter limit"),
                arguments(
                        "examples-match",
                        LIST + "/parameters/1",
                        "example",
                        "\"LOST\"",
                        "GET /sample/v1/posts parameter status"),
                arguments(
                        "examples-match",
                        NEW_POST + "/properties/opens",
                        "examples",
                        "[\"2026-13-01\"]",
                        "NewPost.opens"),
                arguments(
                        "examples-match",
                        "/components/schemas/Post/properties/changed",
                        "examples",
                        "[\"yesterday\"]",
                        "Post.changed"),
                arguments(
                        "examples-match",
                        "/components/schemas/Post/properties/id",
                        "examples",
                        "[\"no-uuid\"]",
                        "Post.id"),
                arguments(
                        "examples-match", NEW_POST + "/properties/remote", "examples", "[\"true\"]", "NewPost.remote"),
                arguments(
                        "examples-match",
                        CREATE + "/responses/201/content/application~1json/example",
                        "unknown",
                        "1",
                        "POST /sample/v1/posts 201"),
                arguments(
                        "examples-match",
                        CREATE + "/responses/201/content/application~1json/example",
                        "title",
                        null,
                        "POST /sample/v1/posts 201"),
                arguments(
                        "examples-match",
                        CREATE + "/requestBody/content/application~1json",
                        "examples",
                        "{\"wrong\": {\"value\": {\"title\": 1}}}",
                        "POST /sample/v1/posts request"));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void aBreachIsFoundWhereItIs(String rule, String pointer, String field, String value, String location)
            throws Exception {
        JsonNode document = GoodContract.load().document();
        ObjectNode broken = (ObjectNode) document.at(pointer);
        if (value == null) {
            assertThat(broken.remove(field)).isNotNull();
        } else {
            broken.set(field, new ObjectMapper().readTree(value));
        }

        assertThat(ContractLint.findings(Contract.parse(document.toString()))).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.location()).isEqualTo(location);
            assertThat(finding.text()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("badPaths")
    void aPathThatIsNotNamedAsAllOthersIsFound(String path, int findings) {
        ObjectNode document = (ObjectNode) GoodContract.load().document();
        ObjectNode paths = (ObjectNode) document.path("paths");
        paths.set(path, paths.remove("/sample/v1/post-checks"));

        assertThat(new PathsNamed().findings(Contract.parse(document.toString())))
                .hasSize(findings);
    }

    static Stream<Arguments> badPaths() {
        return Stream.of(
                arguments("/posts", 1),
                arguments("/sample/posts", 1),
                arguments("/sample/v1/Posts", 1),
                arguments("/sample/v1/post_checks", 1),
                arguments("/sample/v1/post", 1),
                arguments("/sample/v1/posts/{id}/line/{line}", 1),
                arguments("/sample/v1/posts/", 1),
                arguments("/sample/v1/posts/{id}/slip", 0),
                arguments("/sample/v1/people/{id}/visits/{visit}", 0),
                arguments("/sample/v1/feed", 0));
    }

    @Test
    void everyRuleIsBrokenByATest() {
        List<String> tested =
                breaches().map(it -> (String) it.get()[0]).distinct().toList();
        assertThat(ContractLint.RULES.stream().map(ContractRule::id).collect(Collectors.toSet()))
                .allMatch(rule -> rule.equals("paths-named") || tested.contains(rule));
    }

    @Test
    void anExampleOfAComposedSchemaMayHaveThePropertiesOfEveryPart() {
        ObjectNode document = (ObjectNode) GoodContract.load().document();
        ObjectNode media = (ObjectNode) document.at(CREATE + "/responses/201/content/application~1json");
        ArrayNode parts = media.putObject("schema").putArray("allOf");
        parts.addObject().put("$ref", "#/components/schemas/Post");
        parts.addObject().put("type", "object").putObject("properties").putObject("note");
        ((ObjectNode) media.path("example")).put("note", "more");

        assertThat(new ExamplesMatch().findings(Contract.parse(document.toString())))
                .isEmpty();
    }
}
