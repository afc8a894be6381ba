package org.fieldsecurity.gateway;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class GatewayContractTest {

    private static final Path PUBLISHED = Path.of("..", "contracts", "gateway.json");

    @Inject
    OwnRoutes routes;

    @Test
    void the_published_contract_equals_the_code() throws IOException {
        String code = GatewayContract.document(routes.table()).encodePrettily() + "\n";
        if (Boolean.getBoolean("contracts.renew")) {
            Files.createDirectories(PUBLISHED.getParent());
            Files.writeString(PUBLISHED, code);
        }
        assertTrue(Files.exists(PUBLISHED), "contracts/gateway.json is missing; run with -Dcontracts.renew=true");
        assertEquals(
                code, Files.readString(PUBLISHED), "contracts/gateway.json differs; run with -Dcontracts.renew=true");
    }

    @Test
    void every_example_path_of_the_contract_answers() {
        JsonObject paths = GatewayContract.document(routes.table()).getJsonObject("paths");
        paths.fieldNames().forEach(path -> {
            JsonObject operation = paths.getJsonObject(path).getJsonObject("get");
            var example = new StringBuilder(path);
            if (path.contains("{")) {
                JsonObject parameter = operation.getJsonArray("parameters").getJsonObject(0);
                example.replace(path.indexOf('{'), path.indexOf('}') + 1, parameter.getString("example"));
            }
            String type = given().get(example.toString())
                    .then()
                    .statusCode(200)
                    .extract()
                    .contentType();
            String media = type.split(";", 2)[0];
            assertTrue(
                    operation
                            .getJsonObject("responses")
                            .getJsonObject("200")
                            .getJsonObject("content")
                            .containsKey(media),
                    example + " answers with " + media);
        });
    }
}
