package org.fieldsecurity.clearance.phase;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.clearance.rulebook.PlaceScopes;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.openapi.ContractFilter;
import org.fieldsecurity.kit.paging.PageRequest;

/** The dry run of a phase over HTTP. */
@Path("phase-previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Phases")
public class PhasePreviewResource {

    private final PhasePreviews previews;
    private final CurrentCaller caller;

    PhasePreviewResource(PhasePreviews previews, CurrentCaller caller) {
        this.previews = previews;
        this.caller = caller;
    }

    @POST
    @WithSession
    @AllowedTo(
            offices = {
                Office.SECRETARY_GENERAL,
                Office.COORDINATOR,
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.TEAM_FOCAL_POINT,
                Office.SECURITY_OFFICER
            })
    @Operation(
            operationId = "previewPhase",
            summary = "See whom a change of a rating would touch, before it is made",
            description =
                    "Every open leg to the place, every journey under way there and every resident, with what the"
                            + " rating would mean for them. Works for a rating above and below the one in force. Stores nothing.",
            extensions = @Extension(name = ContractFilter.STORES_NOTHING, value = "true", parseValue = true))
    @APIResponseSchema(value = PhasePreview.class, responseCode = "200", responseDescription = "Whom it would touch")
    public Uni<PhasePreview> preview(@NotNull @Valid NewPhasePreview wanted, @BeanParam PageRequest page) {
        PlaceScopes.country(wanted.scope(), "/scope");
        page.checked(2);
        caller.require(
                wanted.scope(),
                Office.SECRETARY_GENERAL,
                Office.COORDINATOR,
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.TEAM_FOCAL_POINT,
                Office.SECURITY_OFFICER);
        return previews.of(wanted, page);
    }
}
