package org.fieldsecurity.inspection.report;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.inspection.mission.MissionRegister;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Role;

/** Reports over HTTP. They are made of rows that nobody can delete, so there is nothing to delete here. */
@Path("missions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports", description = "What missions report [40]")
public class ReportResource {

    private final MissionRegister missions;
    private final Reports reports;

    ReportResource(MissionRegister missions, Reports reports) {
        this.missions = missions;
        this.reports = reports;
    }

    @GET
    @Path("{id}/report")
    @WithSession
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "getMissionReport",
            summary = "Read the report of a mission",
            description =
                    "By whoever may read the mission; after the debrief also by executive heads and HQ focal points"
                            + " [40]. A report can't be deleted (I5).")
    public Uni<MissionReport> get(
            @Parameter(description = "Id of the mission", example = "01890000-0000-7000-8000-00000000b001")
                    @PathParam("id")
                    UUID id) {
        return missions.visible(id).flatMap(reports::of);
    }
}
