package org.fieldsecurity.system.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.fieldsecurity.kit.problem.CommonProblem;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.system.suite.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages that explain problems say what the services answer, and each of them explains one that can come. */
final class ProblemPagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(CommonProblem.class)
    void everyProblemOfTheServicesIsExplainedAsItIsAnswered(CommonProblem problem) {
        assertThat(pages()).anySatisfy(page -> {
            assertThat(page.path("slug").asText()).isEqualTo(problem.slug());
            assertThat(page.path("title").asText()).isEqualTo(problem.title());
            assertThat(page.path("status").asInt()).isEqualTo(problem.status());
        });
    }

    @ParameterizedTest
    @EnumSource(PartName.class)
    void everyExampleOfTheContractsHasItsPage(PartName part) throws IOException {
        var file = Suite.root().resolve("contracts").resolve(part.id() + ".json");
        var examples = file.toFile().exists() ? JSON.readTree(file.toFile()).findParents("type") : Set.<JsonNode>of();
        for (var example : examples) {
            var type = example.path("type").asText();
            if (type.startsWith("/problems/") && example.has("title")) {
                assertThat(pages()).as(type).anySatisfy(page -> {
                    assertThat("/problems/" + page.path("slug").asText()).isEqualTo(type);
                    assertThat(page.path("title")).isEqualTo(example.path("title"));
                    assertThat(page.path("status")).isEqualTo(example.path("status"));
                });
            }
        }
    }

    @Test
    void noTwoPagesExplainTheSame() {
        var slugs = new HashSet<String>();
        assertThat(pages())
                .allSatisfy(page ->
                        assertThat(slugs.add(page.path("slug").asText())).isTrue());
    }

    private static JsonNode pages() {
        try {
            return JSON.readTree(Suite.root()
                    .resolve("gateway/src/main/resources/problems.json")
                    .toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
