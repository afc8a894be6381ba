package org.fieldsecurity.system.hostile;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.authorization.AuthorizationTable;
import org.fieldsecurity.kit.test.contract.Contract;
import org.fieldsecurity.kit.test.contract.Operation;
import org.fieldsecurity.kit.test.hostile.BadInput;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.demo.input.DemoPeople;
import org.fieldsecurity.system.suite.Contracts;
import org.fieldsecurity.system.suite.Suite;
import org.junit.jupiter.api.BeforeAll;

/** Sends every operation of a service's contract what it must refuse, through the gateway and with real tokens. */
abstract class BadInputAtTheDoor extends BadInput {

    private static final Map<Office, String> HOLDERS = Map.ofEntries(
            Map.entry(Office.SECRETARY_GENERAL, "secretary-general"),
            Map.entry(Office.COORDINATOR, "coordinator"),
            Map.entry(Office.EXECUTIVE_HEAD, "executive-head"),
            Map.entry(Office.HQ_FOCAL_POINT, "hq-focal-point"),
            Map.entry(Office.DESIGNATED_OFFICIAL, "do-kenya"),
            Map.entry(Office.DESIGNATED_OFFICIAL_AD_INTERIM, "ad-interim-congo"),
            Map.entry(Office.COUNTRY_REPRESENTATIVE, "representative-congo"),
            Map.entry(Office.COUNTRY_SECURITY_FOCAL_POINT, "focal-point-congo"),
            Map.entry(Office.TEAM_FOCAL_POINT, "team-focal-point"),
            Map.entry(Office.SECURITY_OFFICER, "so-nairobi"),
            Map.entry(Office.SECURITY_ASSISTANT, "assistant-goma"),
            Map.entry(Office.AGENCY_SECURITY_OFFICER, "agency-officer"),
            Map.entry(Office.AREA_COORDINATOR, "area-coordinator"),
            Map.entry(Office.WARDEN, "warden"));

    /** The service whose operations are tried. */
    protected abstract PartName service();

    @BeforeAll
    static void goThroughTheGateway() {
        RestAssured.baseURI = "http://127.0.0.1";
        RestAssured.port = Suite.running().ports().of(PartName.GATEWAY);
    }

    @Override
    protected AuthorizationTable table() {
        var file = Suite.root().resolve(service().module()).resolve("src/test/resources/authorization.txt");
        try {
            return AuthorizationTable.parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Contract contract() {
        return Contracts.of(service());
    }

    @Override
    protected String sufficientToken(Operation operation) {
        var realm = Suite.running().realm();
        if (operation.isOpen()) {
            return null;
        }
        var caller = table().sufficient(operation).iterator().next();
        return switch (caller) {
            case "ANY_PERSON" -> realm.user("traveller-luc");
            case "ADMINISTRATOR" -> realm.user("administrator");
            case "ORGANIZATION_SYSTEM" -> realm.client("hr-undp");
            case "REPORTING" -> realm.client("reporting-tool");
            case "SERVICE" -> realm.client("training-service");
            default -> realm.user(HOLDERS.get(Office.valueOf(caller)));
        };
    }

    @Override
    public UUID personHolding(Office office) {
        return DemoPeople.id(HOLDERS.get(office));
    }
}
