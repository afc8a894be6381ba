package org.fieldsecurity.kit.test.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.fieldsecurity.kit.test.contract.Contract;
import org.fieldsecurity.kit.test.contract.GoodContract;
import org.fieldsecurity.kit.test.lint.SchemaValidation;
import org.junit.jupiter.api.Test;

class BadBodiesTest {

    private static final ObjectMapper LENIENT = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20_000)
                            .maxNumberLength(10_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Contract contract = GoodContract.load();
    private final List<BadBody> bodies = BadBodies.of(contract.operation("createPost"));

    @Test
    void everyPropertyIsMadeWrongInEveryWayItsTypeKnows() {
        assertThat(bodies.stream().map(BadBody::flaw))
                .doesNotHaveDuplicates()
                .contains(
                        "broken JSON",
                        "an empty body",
                        "an unknown field",
                        "no title",
                        "null as title",
                        "a number as title",
                        "a text too long as title",
                        "a text with a NUL as title",
                        "a text with a lone surrogate as title",
                        "a text that is none of those expected as status",
                        "a text that is none of those expected as opens",
                        "a number in quotes as seats",
                        "a number too large as seats",
                        "a number too small as seats",
                        "a fraction as seats",
                        "a number of 2000 digits as seats",
                        "true in quotes as remote",
                        "a list of null as tags",
                        "too many items in tags",
                        "a list nested 10000 deep as title")
                .doesNotContain("no seats", "null as seats");
    }

    /** What the schema can judge it must refuse; the rest is beyond it or its parser. */
    @Test
    void noBodyIsGoodByMistake() {
        JsonNode schema = contract.operation("createPost").jsonBody().path("schema");
        SchemaValidation validation = new SchemaValidation(contract);
        assertThat(bodies)
                .filteredOn(bad -> !bad.flaw().contains("NUL")
                        && !bad.flaw().contains("surrogate")
                        && !bad.flaw().contains("digits")
                        && !bad.flaw().contains("nested"))
                .allSatisfy(bad -> assertThat(isRefused(validation, schema, bad.body()))
                        .as(bad.flaw())
                        .isTrue());
    }

    @Test
    void anOperationWithoutABodyHasNone() {
        assertThat(BadBodies.of(contract.operation("listPosts"))).isEmpty();
    }

    private static boolean isRefused(SchemaValidation validation, JsonNode schema, String body) {
        try {
            JsonNode value = LENIENT.readTree(body);
            return value.isMissingNode() || !validation.errors(schema, value).isEmpty();
        } catch (IOException notJson) {
            return true;
        }
    }
}
