package org.fieldsecurity.personnel.identity;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.person.PersonRegister;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A person's sponsorships over HTTP. */
@Path("people/{id}/sponsorships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sponsorships", description = "People without an official e-mail address, for whom an organization answers")
public class SponsorshipResource {

    private final Sponsorships sponsorships;
    private final SponsorshipActs acts;
    private final PersonRegister register;

    SponsorshipResource(Sponsorships sponsorships, SponsorshipActs acts, PersonRegister register) {
        this.sponsorships = sponsorships;
        this.acts = acts;
        this.register = register;
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(
            operationId = "listSponsorshipsOfPerson",
            summary = "List a person's sponsorships by id",
            description = "Past ones too; by whoever may see the person.")
    public Uni<RestResponse<Page<SponsorshipView>>> list(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000218")
                    @PathParam("id")
                    UUID id,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Uni<List<Sponsorship>> rows = sponsorships.of(id, page);
        return register.visible(id).chain(() -> rows).map(found -> Page.of(
                        found, page, row -> new Cursor(List.of(row.id().toString())), Sponsorship::view)
                .answer(uri));
    }

    @POST
    @Action
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {Office.HQ_FOCAL_POINT, Office.COUNTRY_REPRESENTATIVE, Office.COUNTRY_SECURITY_FOCAL_POINT})
    @Operation(
            operationId = "sponsorAnew",
            summary = "Sponsor somebody who is registered",
            description = "Whom no assignment covers in those days, for example after a sponsorship lapsed. By the"
                    + " organization that sponsors, which names the person by their id.")
    @APIResponseSchema(value = SponsorshipView.class, responseCode = "201", responseDescription = "Sponsored")
    public Uni<RestResponse<SponsorshipView>> sponsor(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000218")
                    @PathParam("id")
                    UUID id,
            @NotNull @Valid NewSponsorship details) {
        return acts.sponsor(id, details).map(sponsored -> RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, sponsored.sponsorship().view())
                .header(
                        HttpHeaders.LOCATION,
                        "/personnel/v1/people/" + id + "/sponsorships/"
                                + sponsored.sponsorship().id())
                .header(HttpHeaders.ETAG, EntityTag.of(sponsored.sponsorship().version()))
                .build());
    }

    @GET
    @Path("{sponsorship}")
    @WithSession
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(operationId = "getSponsorship", summary = "Read one of a person's sponsorships")
    public Uni<RestResponse<SponsorshipView>> get(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000218")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "Id of the sponsorship", example = "01890000-0000-7000-8000-00000000d501")
                    @PathParam("sponsorship")
                    UUID sponsorship) {
        return acts.find(id, sponsorship).map(SponsorshipResource::answer);
    }

    @POST
    @Path("{sponsorship}/prolongation")
    @Action
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {Office.HQ_FOCAL_POINT, Office.COUNTRY_REPRESENTATIVE, Office.COUNTRY_SECURITY_FOCAL_POINT})
    @Operation(
            operationId = "prolongSponsorship",
            summary = "Prolong a sponsorship",
            description = "Before it lapses. The assignment that covers the person gets the same last day.")
    public Uni<RestResponse<SponsorshipView>> prolong(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000218")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "Id of the sponsorship", example = "01890000-0000-7000-8000-00000000d501")
                    @PathParam("sponsorship")
                    UUID sponsorship,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid Prolongation details) {
        return acts.prolong(id, sponsorship, ifMatch, details).map(SponsorshipResource::answer);
    }

    @POST
    @Path("{sponsorship}/end")
    @Action
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {Office.HQ_FOCAL_POINT, Office.COUNTRY_REPRESENTATIVE, Office.COUNTRY_SECURITY_FOCAL_POINT})
    @Operation(
            operationId = "endSponsorship",
            summary = "End a sponsorship before its time",
            description = "The assignment that covers the person gets the same last day.")
    public Uni<RestResponse<SponsorshipView>> end(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000218")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "Id of the sponsorship", example = "01890000-0000-7000-8000-00000000d501")
                    @PathParam("sponsorship")
                    UUID sponsorship,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid SponsorshipEnd details) {
        return acts.end(id, sponsorship, ifMatch, details).map(SponsorshipResource::answer);
    }

    private static RestResponse<SponsorshipView> answer(SponsorshipActs.Sponsored sponsored) {
        return RestResponse.ResponseBuilder.ok(sponsored.sponsorship().view())
                .header(HttpHeaders.ETAG, EntityTag.of(sponsored.sponsorship().version()))
                .build();
    }
}
