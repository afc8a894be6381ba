package org.fieldsecurity.personnel.person;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/** Who is covered on a day, over HTTP. */
@Path("people/{id}/coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "Personnel and their dependants")
public class CoverageResource {

    private final PersonRegister register;
    private final Coverage coverage;
    private final InstantSource clock;

    CoverageResource(PersonRegister register, Coverage coverage, InstantSource clock) {
        this.register = register;
        this.coverage = coverage;
        this.clock = clock;
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(
            operationId = "getCoverage",
            summary = "Read whether a person is covered on a day",
            description = "By an assignment that has the day; a partner's people need a memorandum for the country too"
                    + " (P1). A dependant is covered at their own place wherever the staff member serves (P2) [15(m)]."
                    + " By whoever may see the person.")
    public Uni<CoverageView> get(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000118")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "The day, in UTC; today when left out", example = "2026-11-02")
                    @Schema(type = SchemaType.STRING, format = "date")
                    @QueryParam("on")
                    @Nullable
                    String on) {
        LocalDate day = Objects.requireNonNullElseGet(Parameters.date("on", on), () -> Utc.day(clock.instant()));
        return register.visible(id).flatMap(person -> coverage.of(person, day));
    }
}
