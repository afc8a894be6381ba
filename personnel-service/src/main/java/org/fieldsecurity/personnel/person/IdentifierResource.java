package org.fieldsecurity.personnel.person;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.CommonProblem;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Numbers that name somebody over HTTP. Their ETag is the person's. */
@Path("people/{id}/identifiers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identifiers", description = "Numbers that organizations gave people (P10)")
public class IdentifierResource {

    private final PersonRegister register;
    private final Identifiers identifiers;
    private final Ledger ledger;

    IdentifierResource(PersonRegister register, Identifiers identifiers, Ledger ledger) {
        this.register = register;
        this.identifiers = identifiers;
        this.ledger = ledger;
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(
            operationId = "getIdentifiers",
            summary = "Read the numbers that name a person",
            description = "Those of every organization that gave one; by whoever may see the person.")
    public Uni<RestResponse<IdentifierList>> get(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000018")
                    @PathParam("id")
                    UUID id) {
        return register.visible(id).flatMap(person -> identifiers.of(id).map(list -> answer(list, person)));
    }

    @PUT
    @Action
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {Office.HQ_FOCAL_POINT, Office.COUNTRY_REPRESENTATIVE, Office.COUNTRY_SECURITY_FOCAL_POINT})
    @Operation(
            operationId = "setIdentifiers",
            summary = "Set the numbers that name a person in their organization",
            description =
                    "All that this organization gave are replaced; those of other organizations stay. A number that"
                            + " names somebody else of the organization is refused; if both are one person, merge the records"
                            + " (P10). By whoever keeps the person's record.")
    public Uni<RestResponse<IdentifierList>> set(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000018")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading of the person", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid IdentifierList list) {
        return register.changeable(id).flatMap(person -> {
            Authority authority = register.requireKeeper(person);
            EntityTag.require(ifMatch, person.version());
            requireOwn(person.organization(), list.identifiers());
            return requireFree(person, list.identifiers())
                    .chain(() -> register.touch(person))
                    .chain(() -> identifiers.replace(id, person.organization(), list.identifiers()))
                    .chain(() -> identifiers.of(id))
                    .call(all -> ledger.append(new Change("identifiers", id, "replaced", all, authority)))
                    .call(() -> register.tell(person))
                    .map(all -> answer(all, person));
        });
    }

    private static void requireOwn(String organization, List<Identifier> list) {
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < list.size(); index++) {
            Identifier identifier = list.get(index);
            if (identifier.organization() != null && !identifier.organization().equals(organization)) {
                throw ProblemException.invalid(
                        "/identifiers/" + index + "/organization",
                        "must be left out, or be the organization that answers for the person");
            }
            if (!seen.add(identifier.scheme() + " " + identifier.value())) {
                throw ProblemException.invalid("/identifiers/" + index + "/value", "stands in the list already");
            }
        }
    }

    /** Answers with what to do; two requests at the same moment are parted by the database. */
    private Uni<Void> requireFree(Person person, List<Identifier> list) {
        return identifiers
                .ofOthers(person.id(), person.organization())
                .invoke(others -> {
                    if (others + list.size() > IdentifierList.MAX) {
                        throw ProblemException.invalid(
                                "/identifiers",
                                "has too many numbers; with those of other organizations a person has at most "
                                        + IdentifierList.MAX);
                    }
                })
                .chain(() -> Multi.createFrom()
                        .iterable(list)
                        .onItem()
                        .transformToUniAndConcatenate(
                                it -> identifiers.namesAnother(person.id(), person.organization(), it))
                        .collect()
                        .asList())
                .invoke(taken -> {
                    if (taken.contains(true)) {
                        throw ProblemException.of(
                                CommonProblem.DUPLICATE,
                                "The number at /identifiers/" + taken.indexOf(true) + " names somebody else of the"
                                        + " organization. If both are one person, merge the two records.");
                    }
                })
                .replaceWithVoid();
    }

    private static RestResponse<IdentifierList> answer(IdentifierList list, Person person) {
        return RestResponse.ResponseBuilder.ok(list)
                .header(HttpHeaders.ETAG, EntityTag.of(person.version()))
                .build();
    }
}
