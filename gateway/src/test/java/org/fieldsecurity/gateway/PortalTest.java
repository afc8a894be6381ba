package org.fieldsecurity.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PortalTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/problems/", "/problems/rule-refused", "/contracts/", "/contracts/?service=gateway"})
    void a_page_is_plain_safe_and_readable_on_a_phone(String path) {
        String page = given().accept(BROWSER)
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html; charset=utf-8")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .extract()
                .asString();

        assertTrue(page.startsWith("<!doctype html>\n<html lang=\"en\">"));
        assertTrue(page.contains("name=\"viewport\""));
        assertTrue(page.contains("<main id=\"content\">"));
        assertEquals(1, Pattern.compile("<h1>").matcher(page).results().count());
        assertFalse(Pattern.compile("<script(?! src=\"/assets/)").matcher(page).find(), "inline script");
        assertFalse(Pattern.compile(" (style|on[a-z]+)=").matcher(page).find(), "inline style or handler");
        assertFalse(Pattern.compile("(src|href)=\"(https?:)?//").matcher(page).find(), "something foreign");
    }

    @Test
    void every_link_of_the_pages_leads_somewhere() {
        for (String path : new String[] {"/", "/problems/", "/problems/forbidden", "/contracts/"}) {
            String page = given().accept(BROWSER).get(path).asString();
            Pattern.compile("(?:href|src|data-document)=\"(/[^\"]*)\"")
                    .matcher(page)
                    .results()
                    .map(link -> link.group(1))
                    .distinct()
                    .forEach(link -> given().get(link).then().statusCode(200));
        }
    }

    @Test
    void a_problem_type_is_a_page_for_a_browser_and_json_for_a_program() {
        given().accept(BROWSER)
                .get("/problems/rule-refused")
                .then()
                .body(containsString("<h1>A rule refuses this</h1>"))
                .header("Vary", containsString("ccept"));
        given().get("/problems/rule-refused")
                .then()
                .contentType("application/json")
                .body("type", equalTo("/problems/rule-refused"))
                .body("status", is(422))
                .body("title", equalTo("A rule refuses this"));
        given().accept("application/json, text/html;q=0.5")
                .get("/problems/")
                .then()
                .contentType("application/json")
                .body("items.size()", greaterThan(20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/problems/nothing", "/problems/<b>", "/contracts/nothing.json", "/contracts/x", "/assets/x.js"})
    void what_is_not_published_is_a_404_that_repeats_nothing(String path) {
        given().get(path).then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void an_unknown_service_shows_the_first_contract() {
        given().queryParam("service", "<script>alert(1)</script>")
                .get("/contracts/")
                .then()
                .statusCode(200)
                .body(not(containsString("alert(1)")));
    }

    @Test
    void addresses_without_the_last_slash_lead_to_the_page() {
        given().redirects()
                .follow(false)
                .get("/contracts")
                .then()
                .statusCode(302)
                .header("Location", equalTo("/contracts/"));
        given().get("/problems").then().statusCode(200);
    }

    @Test
    void a_head_has_no_body() {
        given().head("/problems/not-found").then().statusCode(200).body(equalTo(""));
        given().head("/nothing").then().statusCode(404).body(equalTo(""));
    }

    @Test
    void assets_are_typed_and_may_be_kept() {
        given().get("/assets/swagger-ui-bundle.js")
                .then()
                .statusCode(200)
                .contentType("text/javascript; charset=utf-8")
                .header("Cache-Control", containsString("max-age"))
                .header("Set-Cookie", nullValue());
    }
}
