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
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.CommonProblem;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.organization.OrganizationRegister;
import org.fieldsecurity.personnel.place.PlaceRegister;
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
    private final OrganizationRegister organizations;
    private final PlaceRegister places;
    private final Ledger ledger;
    private final CurrentCaller caller;

    PersonResource(
            People people,
            OrganizationRegister organizations,
            PlaceRegister places,
            Ledger ledger,
            CurrentCaller caller) {
        this.people = people;
        this.organizations = organizations;
        this.places = places;
        this.ledger = ledger;
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
        Person person = Person.register(Objects.requireNonNullElseGet(details.id(), Ids::next), details);
        Authority authority = requireKeeper(person);
        return known(person.organization(), details.dutyStation())
                .chain(() -> unused(person.id()))
                .chain(() -> store(person, "registered", authority))
                .map(stored -> created(stored));
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
            description = "By the person, by their organization, or by an office whose scope covers their duty station."
                    + " Everybody else is answered as if there were no such person.")
    public Uni<RestResponse<PersonView>> get(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000018")
                    @PathParam("id")
                    UUID id) {
        return visible(id).map(person -> RestResponse.ResponseBuilder.ok(person.view())
                .header(HttpHeaders.ETAG, EntityTag.of(person.version()))
                .build());
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
            description = "All fields are replaced. The ETag of the last reading goes into If-Match.")
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
        return visible(id).flatMap(person -> {
            EntityTag.require(ifMatch, person.version());
            Authority authority = requireKeeper(person);
            return known(person.organization(), change.dutyStation())
                    .invoke(() -> person.change(change))
                    .chain(() -> store(person, "changed", authority))
                    .map(stored -> RestResponse.ResponseBuilder.ok(stored.view())
                            .header(HttpHeaders.ETAG, EntityTag.of(stored.version()))
                            .build());
        });
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
        return visible(id).flatMap(person -> {
            Authority authority = requireKeeper(person);
            if (person.isDependant()) {
                throw ProblemException.refused("A dependant has no dependants here.", List.of("P2"), List.of("32"));
            }
            Person dependant =
                    person.registerDependant(Objects.requireNonNullElseGet(details.id(), Ids::next), details);
            return known(person.organization(), details.dutyStation())
                    .chain(() -> unused(dependant.id()))
                    .chain(() -> store(dependant, "registered", authority))
                    .map(stored -> created(stored));
        });
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
        return visible(id).chain(() -> dependants).map(rows -> page(rows, page, uri));
    }

    private Uni<Person> visible(UUID id) {
        return people.findById(id).map(person -> {
            if (person == null || !PeopleVisible.to(caller.get(), person)) {
                throw ProblemException.notFound("person");
            }
            return person;
        });
    }

    private Authority requireKeeper(Person person) {
        return caller.requireOrganization(
                person.organization(),
                person.organizationScope(),
                Office.HQ_FOCAL_POINT,
                Office.COUNTRY_REPRESENTATIVE,
                Office.COUNTRY_SECURITY_FOCAL_POINT);
    }

    private Uni<Void> known(String organization, String dutyStation) {
        return organizations
                .require("/organization", organization)
                .chain(() -> places.requireDutyStation("/dutyStation", dutyStation));
    }

    private Uni<Void> unused(UUID id) {
        return people.findById(id)
                .invoke(existing -> {
                    if (existing != null) {
                        throw ProblemException.of(CommonProblem.DUPLICATE, "The id is taken; choose another.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Person> store(Person person, String verb, Authority authority) {
        return people.persistAndFlush(person)
                .call(stored -> ledger.append(new Change("person", stored.id(), verb, stored.view(), authority)));
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
