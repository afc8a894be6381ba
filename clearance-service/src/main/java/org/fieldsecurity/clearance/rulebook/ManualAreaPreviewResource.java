package org.fieldsecurity.clearance.rulebook;

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
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.openapi.ContractFilter;
import org.fieldsecurity.kit.paging.PageRequest;

/** The dry run of a manual area over HTTP (T8). */
@Path("manual-area-previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies")
public class ManualAreaPreviewResource {

    private final PolicyPreviews previews;
    private final CurrentCaller caller;

    ManualAreaPreviewResource(PolicyPreviews previews, CurrentCaller caller) {
        this.previews = previews;
        this.caller = caller;
    }

    @POST
    @WithSession
    @AllowedTo(offices = {Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM})
    @Operation(
            operationId = "previewManualArea",
            summary = "See what setting an area to manual would change for the open requests, before it is set",
            description = "Each open leg to the country is judged as things stand and with the area, on the facts of"
                    + " this instant. Stores nothing.",
            extensions = @Extension(name = ContractFilter.STORES_NOTHING, value = "true", parseValue = true))
    @APIResponseSchema(value = PolicyPreview.class, responseCode = "200", responseDescription = "What it would change")
    public Uni<PolicyPreview> preview(@NotNull @Valid NewManualArea wanted, @BeanParam PageRequest page) {
        page.checked(2);
        caller.require(wanted.scope(), Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM);
        return previews.of(wanted.area(), wanted.country(), page);
    }
}
