package org.fieldsecurity.personnel.identity;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Sponsorships that fall due, over HTTP. */
@Path("sponsorships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sponsorships", description = "People without an official e-mail address, for whom an organization answers")
public class SponsorshipsDueResource {

    private static final Pattern ORGANIZATION = Pattern.compile("[A-Z0-9-]{2,20}");
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final Sponsorships sponsorships;
    private final CurrentCaller caller;

    SponsorshipsDueResource(Sponsorships sponsorships, CurrentCaller caller) {
        this.sponsorships = sponsorships;
        this.caller = caller;
    }

    @GET
    @WithSession
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {Office.HQ_FOCAL_POINT, Office.COORDINATOR})
    @Operation(
            operationId = "listSponsorships",
            summary = "List an organization's sponsorships that hold, by the day on which they fall due",
            description = "By the organization's system, its HQ focal point or the Security Coordinator.")
    public Uni<RestResponse<Page<SponsorshipView>>> list(
            @Parameter(description = "Only this organization's", example = "UNDP", required = true)
                    @Schema(maxLength = 20, pattern = "[A-Z0-9-]{2,20}")
                    @QueryParam("organization")
                    @Nullable
                    String organization,
            @Parameter(description = "Only those whose last day is this one or earlier, in UTC", example = "2026-12-31")
                    @Schema(type = SchemaType.STRING, format = "date")
                    @QueryParam("dueBy")
                    @Nullable
                    String dueBy,
            @BeanParam PageRequest page,
            UriInfo uri) {
        String of = Parameters.code("organization", ORGANIZATION, organization);
        LocalDate by = Objects.requireNonNullElse(Parameters.date("dueBy", dueBy), EVER);
        if (of == null) {
            throw ProblemException.invalid("#organization", "is needed");
        }
        caller.requireOrganization(of, new Scope.Organization(of), Office.HQ_FOCAL_POINT, Office.COORDINATOR);
        return sponsorships.due(of, by, page).map(rows -> Page.of(
                        rows,
                        page,
                        row -> new Cursor(
                                List.of(row.until().toString(), row.id().toString())),
                        Sponsorship::view)
                .answer(uri));
    }
}
