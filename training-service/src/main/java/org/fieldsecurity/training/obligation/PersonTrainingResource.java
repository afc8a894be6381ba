package org.fieldsecurity.training.obligation;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.replica.Checkpoints;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.training.replica.PersonAccess;

/** What one person must hold, over HTTP. */
@Path("people/{id}/training")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations", description = "What each person must hold, holds and lacks")
public class PersonTrainingResource {

    private final PersonTraining training;
    private final PersonAccess access;
    private final Checkpoints checkpoints;
    private final InstantSource clock;

    PersonTrainingResource(PersonTraining training, PersonAccess access, Checkpoints checkpoints, InstantSource clock) {
        this.training = training;
        this.access = access;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    @GET
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(
            operationId = "getPersonTraining",
            summary = "Read what a person must hold, holds and lacks",
            description = "For the person, their organization's system, and security offices whose scope covers where"
                    + " they are posted. Says how old personnel's facts were.")
    public Uni<TrainingView> get(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000018")
                    @PathParam("id")
                    UUID id) {
        LocalDate today = Utc.day(clock.instant());
        return access.requireReading(id).chain(() -> training.on(today, id)).flatMap(obligations -> checkpoints
                .caughtUp()
                .map(ages -> new TrainingView(id, today, obligations, ages.get("personnel"))));
    }
}
