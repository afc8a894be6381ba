package org.fieldsecurity.clearance.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.clearance.replica.KnownFacts;
import org.fieldsecurity.clearance.replica.PersonCopy;
import org.fieldsecurity.clearance.slip.SlipKeyring;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Dossiers over HTTP. */
@Path("people/{person}/dossier")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dossiers", description = "What was known of a person at an instant, signed [An 27]")
public class DossierResource {

    private static final String KIND = "dossier+jws";

    private final DossierReader reader;
    private final KnownFacts facts;
    private final SlipKeyring keyring;
    private final CurrentCaller caller;
    private final InstantSource clock;
    private final ObjectMapper json;
    private final Vertx vertx;

    DossierResource(
            DossierReader reader,
            KnownFacts facts,
            SlipKeyring keyring,
            CurrentCaller caller,
            InstantSource clock,
            ObjectMapper json,
            Vertx vertx) {
        this.reader = reader;
        this.facts = facts;
        this.keyring = keyring;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
        this.vertx = vertx;
    }

    @GET
    @WithSession
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "readDossier",
            summary = "Read what was known of somebody at an instant",
            description =
                    "For an insurance claim or an inquiry: requests, verdicts with the facts that they were made on,"
                            + " decisions with their chains of authority, slips, movements and phases, with every row of the"
                            + " ledger that proves them; signed. For the person, the HQ focal point and executive head of"
                            + " their organization, and the Security Coordinator [An 27].")
    public Uni<SignedDossier> read(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000018")
                    @PathParam("person")
                    UUID person,
            @Parameter(
                            description = "The instant, not in the future; now when left out",
                            example = "2027-03-08T08:00:00Z")
                    @Schema(type = SchemaType.STRING, format = "date-time")
                    @QueryParam("at")
                    @Nullable
                    String at) {
        Instant now = clock.instant();
        Instant instant = Objects.requireNonNullElse(Parameters.instant("at", at), now);
        if (instant.isAfter(now)) {
            throw ProblemException.invalid("#at", "must not be in the future: nothing is known of it yet");
        }
        return facts.people(List.of(person))
                .map(found -> readable(found.get(person)))
                .flatMap(known -> reader.of(known, instant.truncatedTo(ChronoUnit.MICROS), now))
                .flatMap(dossier -> vertx.executeBlocking(() -> sign(dossier)));
    }

    private SignedDossier sign(Dossier dossier) {
        try {
            return new SignedDossier(dossier, keyring.sign(KIND, json.writeValueAsBytes(dossier)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a dossier that can't be written", e);
        }
    }

    private PersonCopy readable(@Nullable PersonCopy person) {
        boolean may = person != null
                && caller.get() instanceof Caller.Person reading
                && (reading.id().equals(person.id())
                        || reading.authorityOver(
                                        new Scope.Organization(person.organization()),
                                        Office.HQ_FOCAL_POINT,
                                        Office.EXECUTIVE_HEAD,
                                        Office.COORDINATOR)
                                .isPresent());
        if (!may) {
            throw ProblemException.notFound("person");
        }
        return Objects.requireNonNull(person);
    }
}
