package org.fieldsecurity.personnel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.junit.jupiter.api.Test;

@PersonnelTest
class MeasuresTest {

    private static ValidatableResponse measures(String scope, String accept) {
        return given().auth()
                .oauth2(Tokens.reporting())
                .accept(accept)
                .get("/personnel/v1/measures?scope=" + scope)
                .then()
                .statusCode(200);
    }

    @Test
    void anAppointmentMovesTheFigureOfItsCountry() {
        String figure = "find { it.id == 'countries-with-designated-official' }.compliant";
        measures("country:IS", "application/json").body(figure, equalTo(0));
        OfficeFixture.holding(Office.DESIGNATED_OFFICIAL, "country:IS");
        measures("country:IS", "application/json").body(figure, equalTo(1));
    }

    @Test
    void theSameRowsComeInThreeFormats() {
        measures("world", "text/csv").contentType(startsWith("text/csv")).body(startsWith("id,paragraphs,scope"));
        measures("world", "application/openmetrics-text")
                .contentType(startsWith("application/openmetrics-text"))
                .body(endsWith("# EOF\n"));
        var json = measures("world", "application/json").extract();
        assertThat(json.jsonPath().getList("id"))
                .contains(
                        "countries-with-designated-official",
                        "duty-stations-with-security-officer-or-focal-point",
                        "organizations-with-hq-focal-point");
        assertThat(json.jsonPath()
                        .getLong("find { it.id == 'duty-stations-with-security-officer-or-focal-point' }.total"))
                .isEqualTo(197);
    }
}
