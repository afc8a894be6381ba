package org.fieldsecurity.personnel.hrimport;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.kit.test.identity.Tokens;

/** An organization's HR system that imports files over HTTP. */
record ImportClient(String organization) {

    static final String IMPORTS = "/personnel/v1/imports";
    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";
    static final String HEADER = "employeeNumber,category,dutyStation,familyName,givenNames,assignedFrom,email\r\n";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    String token() {
        return Tokens.organizationSystem(organization);
    }

    RequestSpecification call() {
        return given().config(AS_IT_IS).auth().oauth2(token());
    }

    Response send(String mode, String type, byte[] body) {
        return call().contentType(type).body(body).post(IMPORTS + "?mode=" + mode);
    }

    /** Sends a file that is taken, and waits until it is worked off. */
    JsonPath imported(String mode, String type, String body) {
        return ended(send(mode, type, body.getBytes(StandardCharsets.UTF_8)));
    }

    JsonPath ended(Response received) {
        String location = received.then().statusCode(202).extract().header("Location");
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> call().get(location)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        job -> ImportState.valueOf(job.getString("state")).isFinal());
    }

    /** All rows of an outcome, page by page. */
    List<Map<String, Object>> rows(JsonPath job, String query) {
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = call().get(
                            IMPORTS + "/" + job.getString("id") + "/rows?limit=3" + query + "&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items"));
            cursor = page.getString("nextCursor");
        }
        return all;
    }

    /** A row of NDJSON about a member of personnel who is otherwise in order. */
    static String row(String number, String more) {
        return "{\"employeeNumber\":\"" + number + "\",\"category\":\"LOCAL_STAFF\",\"dutyStation\":\"KENBO\","
                + "\"familyName\":\"Ngũgĩ\",\"givenNames\":\"阿米娜\",\"assignedFrom\":\"2026-01-01\"" + more + "}\n";
    }

    /** A row of CSV by the header above. */
    static String cells(String number) {
        return number + ",LOCAL_STAFF,KENBO,Ngũgĩ,阿米娜,2026-01-01,\r\n";
    }
}
