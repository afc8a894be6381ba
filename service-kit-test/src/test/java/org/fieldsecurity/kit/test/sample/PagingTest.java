package org.fieldsecurity.kit.test.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fieldsecurity.kit.test.problem.ProblemAnswer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list is read page by page, whatever its keys are made of. */
@SampleTest
class PagingTest {

    private static final String NUMBERS = "/sample/v1/probe/numbers";
    private static final Pattern LINK = Pattern.compile("<([^>]*)>; *rel=\"(\\w+)\"");

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 9, 10, 11, 200})
    void followingTheLinksShowsEveryItemOnceInOrder(int limit) {
        List<String> seen = new ArrayList<>();
        String next = NUMBERS + "?filter=a%20b%26c&limit=" + limit;
        int pages = 0;
        while (next != null) {
            Response page = RestAssured.given().urlEncodingEnabled(false).get(next);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            seen.addAll(page.jsonPath().getList("items", String.class));
            String cursor = page.jsonPath().getString("nextCursor");
            String link = link(page, "next");
            assertThat(link == null).isEqualTo(cursor == null);
            assertThat(links(page, "self")).hasSize(1);
            if (link != null) {
                assertThat(link).contains("cursor=" + cursor, "filter=a%20b%26c", "limit=" + limit);
                URI address = URI.create(link);
                link = address.getRawPath() + "?" + address.getRawQuery();
            }
            next = link;
            assertThat(pages++).isLessThan(11);
        }
        assertThat(seen).hasSize(10).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "YQ", "YQ.YQ", "YQ.YQ.YQ", "%25", "AA.AA", "..", "_w._w", "%F0%9F%98%80"})
    void aMadeUpCursorIsRefused(String cursor) {
        Response answer = RestAssured.given().urlEncodingEnabled(false).get(NUMBERS + "?cursor=" + cursor);
        ProblemAnswer.of(answer).mustBe(Set.of(400));
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("#cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "many", "1.5", "99999999999", "%00"})
    void aBadLimitIsRefused(String limit) {
        ProblemAnswer.of(RestAssured.given().urlEncodingEnabled(false).get(NUMBERS + "?limit=" + limit))
                .mustBe(Set.of(400));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"3\"|204",
                "W/\"3\"|204",
                "\"2\", \"3\"|204",
                "\"2\"|412",
                "3|412",
                "*|428",
                "''|428",
            })
    void ifMatchIsReadAsTheKitSays(String ifMatch, int status) {
        Response answer = RestAssured.given().header("If-Match", ifMatch).put("/sample/v1/probe/versions/3");
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status != 204) {
            ProblemAnswer.of(answer).mustBe(Set.of(status));
        }
    }

    @Test
    void withoutIfMatchItIsAsked() {
        ProblemAnswer.of(RestAssured.put("/sample/v1/probe/versions/3")).mustBe(Set.of(428));
    }

    private static @Nullable String link(Response page, String rel) {
        List<String> found = links(page, rel);
        return found.isEmpty() ? null : found.getFirst();
    }

    private static List<String> links(Response page, String rel) {
        return page.headers().getValues("Link").stream()
                .flatMap(header -> LINK.matcher(header).results())
                .filter(part -> part.group(2).equals(rel))
                .map(part -> part.group(1))
                .toList();
    }
}
