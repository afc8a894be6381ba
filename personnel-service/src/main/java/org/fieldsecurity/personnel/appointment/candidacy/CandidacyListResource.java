package org.fieldsecurity.personnel.appointment.candidacy;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.personnel.appointment.AppointmentStage;
import org.fieldsecurity.personnel.appointment.AppointmentView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who waits for what, over HTTP. */
@Path("candidacies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Candidates", description = "Who is named for an office and may not take it up yet")
public class CandidacyListResource {

    private final Candidacies candidacies;

    CandidacyListResource(Candidacies candidacies) {
        this.candidacies = candidacies;
    }

    @GET
    @WithSession
    @AllowedTo(offices = Office.COORDINATOR)
    @Operation(
            operationId = "listCandidacies",
            summary = "List the candidates in a state",
            description = "By id. Each becomes an appointment under the same id once nothing is awaited.")
    public Uni<RestResponse<Page<AppointmentView>>> list(
            @Parameter(
                            description = "Only those in this state; those who await approval when left out",
                            example = "AWAITING_APPROVAL")
                    @Schema(implementation = AppointmentStage.class)
                    @QueryParam("state")
                    @Nullable
                    String state,
            @BeanParam PageRequest page,
            UriInfo uri) {
        AppointmentStage wanted = Objects.requireNonNullElse(
                Parameters.oneOf("state", AppointmentStage.class, state), AppointmentStage.AWAITING_APPROVAL);
        return candidacies.page(wanted, page).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.id().toString())), Candidacy::view)
                .answer(uri));
    }
}
