package org.fieldsecurity.personnel.person;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;

/** The search for names over HTTP: by POST, so that no name stands in an address or an access log. */
@Path("people/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "Personnel and their dependants")
public class PeopleSearchResource {

    private final PeopleByName byName;
    private final People people;
    private final CurrentCaller caller;

    PeopleSearchResource(PeopleByName byName, People people, CurrentCaller caller) {
        this.byName = byName;
        this.people = people;
        this.caller = caller;
    }

    @POST
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {
                Office.SECRETARY_GENERAL,
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.COUNTRY_REPRESENTATIVE,
                Office.COUNTRY_SECURITY_FOCAL_POINT,
                Office.TEAM_FOCAL_POINT,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.AGENCY_SECURITY_OFFICER
            })
    @Operation(
            operationId = "searchPeople",
            summary = "Find people by their name",
            description =
                    "In any script and order, with typing errors, the most similar first: those who bear every word that was"
                            + " typed or one like it; when nobody does, those who bear some of them. An organization's system"
                            + " finds its own people, an office those of its scope; others are as if they weren't there. Send the"
                            + " same body with the cursor for the next page.",
            extensions = @Extension(name = "x-stores-nothing", value = "true", parseValue = true))
    public Uni<RestResponse<Page<PersonView>>> search(
            @BeanParam PageRequest page, UriInfo uri, @NotNull @Valid PeopleSearch search) {
        SearchName.Wanted name = SearchName.wanted(search.name())
                .orElseThrow(() -> ProblemException.invalid("/name", "must have two letters at least"));
        PeopleReach reach = PeopleReach.of(caller.get());
        if (reach.isEmpty()) {
            throw ProblemException.forbidden();
        }
        return byName.find(name, search, reach, page.after(3).orElse(null), page.fetch())
                .flatMap(found -> Panache.withSession(() -> people.list(
                                "id in ?1",
                                found.stream().map(PeopleByName.Found::person).toList()))
                        .map(rows -> page(found, rows, page, uri)));
    }

    private static RestResponse<Page<PersonView>> page(
            List<PeopleByName.Found> found, List<Person> rows, PageRequest page, UriInfo uri) {
        Map<UUID, Person> byId = rows.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return Page.of(found, page, PeopleByName.Found::cursor, it -> Objects.requireNonNull(byId.get(it.person()))
                        .view())
                .answer(uri);
    }
}
