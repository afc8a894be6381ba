package org.fieldsecurity.clearance.presence;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
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
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The whereabouts of one person over HTTP. */
@Path("people/{person}/whereabouts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Presence")
public class WhereaboutsResource {

    private final WhereaboutsReader reader;
    private final KnownFacts facts;
    private final CurrentCaller caller;
    private final InstantSource clock;

    WhereaboutsResource(WhereaboutsReader reader, KnownFacts facts, CurrentCaller caller, InstantSource clock) {
        this.reader = reader;
        this.facts = facts;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(
            operationId = "readWhereabouts",
            summary = "Read where somebody is at an instant",
            description = "One answer with its source, confidence, age and reason: what was reported last, else the"
                    + " assignment, else what is planned (T22). For oneself and one's dependants, the offices of the place"
                    + " and of the duty station, and the person's organization.")
    public Uni<PersonWhereabouts> read(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000018")
                    @PathParam("person")
                    UUID person,
            @Parameter(
                            description = "The instant, past or to come; now when left out",
                            example = "2027-03-08T08:00:00Z")
                    @Schema(type = SchemaType.STRING, format = "date-time")
                    @QueryParam("at")
                    @Nullable
                    String at) {
        Instant instant = Objects.requireNonNullElseGet(Parameters.instant("at", at), clock::instant)
                .truncatedTo(ChronoUnit.MICROS);
        return facts.people(List.of(person))
                .map(found -> known(found.get(person)))
                .flatMap(known -> reader.of(known, instant, clock.instant()).invoke(answer -> {
                    if (!PresenceReaders.maySee(caller.get(), known, known.dutyStation(), answer.dutyStation())) {
                        throw ProblemException.notFound("person");
                    }
                }));
    }

    private static PersonCopy known(@Nullable PersonCopy person) {
        if (person == null) {
            throw ProblemException.notFound("person");
        }
        return person;
    }
}
