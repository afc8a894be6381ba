package org.fieldsecurity.clearance.preflight;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.clearance.assessment.CaseFiles;
import org.fieldsecurity.clearance.assessment.PlannedLeg;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.openapi.ContractFilter;

/** The check before a request over HTTP. */
@Path("pre-flight-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Requests", description = "Clearance requests, their legs and decisions")
public class PreFlightResource {

    private final CaseFiles files;

    PreFlightResource(CaseFiles files) {
        this.files = files;
    }

    @POST
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(
            operationId = "checkPreFlight",
            summary = "Check an itinerary before asking for clearance",
            description = "The verdict on each leg and traveller with every rule applied, what is missing, who can"
                    + " decide and the latest time to submit. Stores nothing.",
            extensions = @Extension(name = ContractFilter.STORES_NOTHING, value = "true", parseValue = true))
    @APIResponseSchema(value = PreFlightAnswer.class, responseCode = "200", responseDescription = "The verdicts")
    public Uni<PreFlightAnswer> check(@NotNull @Valid PreFlightQuestion question) {
        return files.openFor(PlannedLeg.of(question.legs()), question.travellers())
                .map(file -> PreFlightAnswer.of(file, question));
    }
}
