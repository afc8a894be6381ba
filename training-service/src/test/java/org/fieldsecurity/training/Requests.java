package org.fieldsecurity.training;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.TestDatabase;

/** Requests that several tests make. */
final class Requests {

    static final String ROOT = "/training/v1/";

    private Requests() {}

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    static RequestSpecification as(UUID person) {
        return as(Tokens.person(person));
    }

    static RequestSpecification as(Office office, String scope) {
        return as(OfficeFixture.holding(office, scope));
    }

    /** Starts the basic test and answers so many questions rightly, the others wrongly. */
    static io.restassured.response.ValidatableResponse sitTheTest(UUID person, int right) {
        var started = as(person)
                .body(Map.of("course", "BSA"))
                .post(ROOT + "tests")
                .then()
                .statusCode(201)
                .extract();
        List<Map<String, Object>> questions = started.path("questions");
        Map<String, String> key = rightTexts();
        List<Map<String, Object>> answers = new java.util.ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            answers.add(answer(questions.get(i), key, i < right));
        }
        return as(person)
                .body(Map.of("answers", answers))
                .post(ROOT + "tests/" + started.path("attempt.id") + "/answers")
                .then();
    }

    @SuppressWarnings("unchecked") // The shape is the contract's, which another test checks.
    private static Map<String, Object> answer(Map<String, Object> question, Map<String, String> key, boolean right) {
        String rightText = key.get(question.get("question"));
        return ((List<Map<String, Object>>) question.get("options"))
                .stream()
                        .filter(option -> option.get("text").equals(rightText) == right)
                        .findFirst()
                        .map(option -> Map.of("question", question.get("question"), "option", option.get("letter")))
                        .orElseThrow();
    }

    private static Map<String, String> rightTexts() {
        try {
            return TestDatabase.of("training")
                    .runtime()
                    .query("select code, texts::jsonb #>> array['en', 'options', answer::text] as text from question")
                    .stream()
                    .collect(Collectors.toMap(row -> (String) row.get("code"), row -> (String) row.get("text")));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
