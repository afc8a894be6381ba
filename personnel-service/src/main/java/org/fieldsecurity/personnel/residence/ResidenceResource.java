package org.fieldsecurity.personnel.residence;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.parameter.Flags;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Homes over HTTP. They are shown to who lives there, their organizations and the offices of the place. */
@Path("residences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Residences", description = "Homes, and the households in them")
public class ResidenceResource {

    private static final Pattern LOCODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");
    private static final Pattern ZONE = Pattern.compile("[A-Z]{2}/[a-z0-9-]{1,60}");

    private final ResidenceActs acts;
    private final ResidenceLists lists;
    private final ResidentActs movers;
    private final CurrentCaller caller;

    ResidenceResource(ResidenceActs acts, ResidenceLists lists, ResidentActs movers, CurrentCaller caller) {
        this.acts = acts;
        this.lists = lists;
        this.movers = movers;
        this.caller = caller;
    }

    @POST
    @Action
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(
            operationId = "registerResidence",
            summary = "Register a home with those who live there",
            description = "By each resident's organization's HR system, representative or focal point in the country;"
                    + " by people for themselves and their dependants; for people stationed there by the zone's warden,"
                    + " the area coordinator, the security officer or assistant, who may also register an empty home."
                    + " Its zone is found by coordinates, then by address rules (P4). Where the residents lived before"
                    + " ends.")
    @APIResponseSchema(value = ResidenceView.class, responseCode = "201", responseDescription = "Registered")
    public Uni<RestResponse<ResidenceView>> register(@NotNull @Valid NewResidence details) {
        return acts.register(details)
                .map(home -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, home.view())
                        .header(HttpHeaders.LOCATION, "/personnel/v1/residences/" + home.id())
                        .header(HttpHeaders.ETAG, EntityTag.of(home.version()))
                        .build());
    }

    @GET
    @WithSession
    @AllowedTo(
            offices = {
                Office.SECRETARY_GENERAL,
                Office.COORDINATOR,
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.TEAM_FOCAL_POINT,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.AREA_COORDINATOR,
                Office.WARDEN
            })
    @Operation(
            operationId = "listResidences",
            summary = "List the homes of a duty station or a zone by id",
            description = "By the offices of the place; a warden sees the own zone. Homes without a zone say why.")
    public Uni<RestResponse<Page<ResidenceView>>> list(
            @Parameter(description = "Only homes of this duty station", example = "CDGOM")
                    @Schema(maxLength = 5, pattern = "[A-Z]{2}[A-Z2-9]{3}")
                    @QueryParam("dutyStation")
                    @Nullable
                    String dutyStation,
            @Parameter(description = "Only homes in this zone", example = "CD/goma-himbi")
                    @Schema(maxLength = 63, pattern = "[A-Z]{2}/[a-z0-9-]{1,60}")
                    @QueryParam("zone")
                    @Nullable
                    String zone,
            @Parameter(description = "Only homes in no zone", example = "true")
                    @Schema(type = SchemaType.BOOLEAN)
                    @QueryParam("unplaced")
                    @Nullable
                    String unplaced,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Residences.Filter filter = new Residences.Filter(
                Parameters.code("dutyStation", LOCODE, dutyStation),
                Parameters.code("zone", ZONE, zone),
                Flags.read("unplaced", unplaced));
        return lists.page(filter, page).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.id().toString())), Residence::view)
                .answer(uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(
            operationId = "getResidence",
            summary = "Read one home",
            description = "By who lives there, their organizations, and the offices of the place. Everybody else is"
                    + " answered as if there were no such home.")
    public Uni<RestResponse<ResidenceView>> get(
            @Parameter(description = "Id of the home", example = "01890000-0000-7000-8000-00000000a001")
                    @PathParam("id")
                    UUID id) {
        return acts.look(id).map(seen -> answer(seen.residence()));
    }

    @PUT
    @Path("{id}")
    @Action
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(
            operationId = "changeResidence",
            summary = "Correct where a home is",
            description = "By whoever may say where one of its people lives, or an office of the place. Its zone is"
                    + " found anew, unless an office has decided it.")
    public Uni<RestResponse<ResidenceView>> change(
            @Parameter(description = "Id of the home", example = "01890000-0000-7000-8000-00000000a001")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid ResidenceChange change) {
        return acts.change(id, ifMatch, change).map(ResidenceResource::answer);
    }

    @PUT
    @Path("{id}/zone")
    @Action
    @AllowedTo(
            offices = {
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.AREA_COORDINATOR,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT
            })
    @Operation(
            operationId = "placeResidence",
            summary = "Decide in which zone a home lies",
            description = "By the country's designated official, the area coordinator, the security officer or"
                    + " assistant. The decision holds while the zone is open (P4).")
    public Uni<RestResponse<ResidenceView>> place(
            @Parameter(description = "Id of the home", example = "01890000-0000-7000-8000-00000000a001")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid HandPlacement decision) {
        return acts.placeByHand(id, ifMatch, decision).map(ResidenceResource::answer);
    }

    @GET
    @Path("{id}/residents")
    @WithSession
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(
            operationId = "listResidents",
            summary = "List who lives in a home now, by id",
            description = "An organization sees its own people of the household only.")
    public Uni<RestResponse<Page<HouseholdMember>>> residents(
            @Parameter(description = "Id of the home", example = "01890000-0000-7000-8000-00000000a001")
                    @PathParam("id")
                    UUID id,
            @BeanParam PageRequest page,
            UriInfo uri) {
        ResidenceLists.Members wanted = ResidenceLists.Members.of(page);
        return acts.look(id)
                .map(seen -> wanted.among(HomesVisible.members(caller.get(), seen.place(), seen.household())))
                .map(found -> found.answer(uri));
    }

    @POST
    @Path("{id}/residents")
    @Action
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(
            operationId = "moveIn",
            summary = "Have somebody live in a home",
            description = "By those who may register a home for this person, and may look at this one. Where the person"
                    + " lived before ends at the same instant (P4).")
    @APIResponseSchema(value = ResidencyView.class, responseCode = "201", responseDescription = "Moved in")
    public Uni<RestResponse<ResidencyView>> moveIn(
            @Parameter(description = "Id of the home", example = "01890000-0000-7000-8000-00000000a001")
                    @PathParam("id")
                    UUID id,
            @NotNull @Valid NewResident newcomer) {
        return movers.moveIn(id, newcomer)
                .map(residency -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, residency.view())
                        .header(HttpHeaders.LOCATION, "/personnel/v1/people/" + newcomer.person() + "/residence")
                        .build());
    }

    private static RestResponse<ResidenceView> answer(Residence home) {
        return RestResponse.ResponseBuilder.ok(home.view())
                .header(HttpHeaders.ETAG, EntityTag.of(home.version()))
                .build();
    }
}
