package org.fieldsecurity.personnel.person;

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
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** People and dependants over HTTP. An organization's system sees and changes its own people only. */
@Path("people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "Personnel and their dependants")
public class PersonResource {

    private static final Pattern ORGANIZATION = Pattern.compile("[A-Z0-9-]{2,20}");
    private static final Pattern LOCODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");

    private final People people;
    private final PersonRegister register;
    private final PersonActs acts;
    private final CurrentCaller caller;

    PersonResource(People people, PersonRegister register, PersonActs acts, CurrentCaller caller) {
        this.people = people;
        this.register = register;
        this.acts = acts;
        this.caller = caller;
    }

    @POST
    @Action
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {Office.HQ_FOCAL_POINT, Office.COUNTRY_REPRESENTATIVE, Office.COUNTRY_SECURITY_FOCAL_POINT})
    @Operation(
            operationId = "registerPerson",
            summary = "Register a member of an organization's personnel",
            description =
                    "By the organization's HR system, its HQ focal point, or its representative or focal point in the"
                            + " country. Personnel of every contract is registered [An 7].")
    @APIResponseSchema(value = PersonView.class, responseCode = "201", responseDescription = "Registered")
    public Uni<RestResponse<PersonView>> register(@NotNull @Valid NewPerson details) {
        return acts.register(details).map(PersonResource::created);
    }

    @GET
    @WithSession
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.COUNTRY_REPRESENTATIVE,
                Office.COUNTRY_SECURITY_FOCAL_POINT,
                Office.TEAM_FOCAL_POINT,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT
            })
    @Operation(
            operationId = "listPeople",
            summary = "List people by id",
            description =
                    "Of an organization, of a duty station, or both; at least one is given. An organization's system"
                            + " always sees its own people.")
    public Uni<RestResponse<Page<PersonView>>> list(
            @Parameter(description = "Only people of this organization", example = "UNDP")
                    @Schema(maxLength = 20, pattern = "[A-Z0-9-]{2,20}")
                    @QueryParam("organization")
                    @Nullable
                    String organization,
            @Parameter(description = "Only people of this duty station", example = "CHGVA")
                    @Schema(maxLength = 5, pattern = "[A-Z]{2}[A-Z2-9]{3}")
                    @QueryParam("dutyStation")
                    @Nullable
                    String dutyStation,
            @BeanParam PageRequest page,
            UriInfo uri) {
        String ofOrganization = Parameters.code("organization", ORGANIZATION, organization);
        String atDutyStation = Parameters.code("dutyStation", LOCODE, dutyStation);
        if (ofOrganization == null && atDutyStation == null) {
            throw ProblemException.invalid("#organization", "is needed unless dutyStation is given");
        }
        PeopleVisible.requireList(caller, ofOrganization, atDutyStation);
        return people.page(ofOrganization, atDutyStation, page).map(rows -> page(rows, page, uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(
            operationId = "getPerson",
            summary = "Read one person",
            description =
                    "By the person, by their organization, or by an office whose scope covers their duty station, now or"
                            + " in an assignment that is still to come. Everybody else is answered as if there were no"
                            + " such person. A record that was merged into another is answered too, with mergedInto.")
    public Uni<RestResponse<PersonView>> get(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000018")
                    @PathParam("id")
                    UUID id) {
        return register.visible(id).map(PersonResource::answer);
    }

    @PUT
    @Path("{id}")
    @Action
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {Office.HQ_FOCAL_POINT, Office.COUNTRY_REPRESENTATIVE, Office.COUNTRY_SECURITY_FOCAL_POINT})
    @Operation(
            operationId = "changePerson",
            summary = "Change a person's names, contacts or assignment",
            description =
                    "All fields are replaced. The ETag of the last reading goes into If-Match. With the same first day the"
                            + " assignment is corrected. With a later first day and another duty station or contract a new"
                            + " one begins, and the one before ends the day before. Dependants are covered on with it.")
    public Uni<RestResponse<PersonView>> change(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000018")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid PersonChange change) {
        return acts.change(id, ifMatch, change).map(PersonResource::answer);
    }

    @POST
    @Path("{id}/dependants")
    @Action
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {Office.HQ_FOCAL_POINT, Office.COUNTRY_REPRESENTATIVE, Office.COUNTRY_SECURITY_FOCAL_POINT})
    @Operation(
            operationId = "registerDependant",
            summary = "Register an eligible dependant",
            description = "A dependant is a person in their own right, at their own place, also while the staff member"
                    + " serves elsewhere [15(m), 20(f)].")
    @APIResponseSchema(value = PersonView.class, responseCode = "201", responseDescription = "Registered")
    public Uni<RestResponse<PersonView>> registerDependant(
            @Parameter(description = "Id of the staff member", example = "01890000-0000-7000-8000-000000000018")
                    @PathParam("id")
                    UUID id,
            @NotNull @Valid NewDependant details) {
        return acts.registerDependant(id, details).map(PersonResource::created);
    }

    @GET
    @Path("{id}/dependants")
    @WithSession
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(operationId = "listDependants", summary = "List a person's dependants by id")
    public Uni<RestResponse<Page<PersonView>>> dependants(
            @Parameter(description = "Id of the staff member", example = "01890000-0000-7000-8000-000000000018")
                    @PathParam("id")
                    UUID id,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Uni<List<Person>> dependants = people.dependantsOf(id, page);
        return register.visible(id).chain(() -> dependants).map(rows -> page(rows, page, uri));
    }

    private static RestResponse<PersonView> answer(Person person) {
        return RestResponse.ResponseBuilder.ok(person.view())
                .header(HttpHeaders.ETAG, EntityTag.of(person.version()))
                .build();
    }

    private static RestResponse<PersonView> created(Person person) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, person.view())
                .header(HttpHeaders.LOCATION, "/personnel/v1/people/" + person.id())
                .header(HttpHeaders.ETAG, EntityTag.of(person.version()))
                .build();
    }

    private static RestResponse<Page<PersonView>> page(List<Person> rows, PageRequest page, UriInfo uri) {
        return Page.of(rows, page, row -> new Cursor(List.of(row.id().toString())), Person::view)
                .answer(uri);
    }
}
