package org.fieldsecurity.personnel.person;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.Problem;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.person.rules.ContactRules;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Ways to reach somebody over HTTP. Their ETag is the person's. */
@Path("people/{id}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts", description = "How people are reached, on duty and off (P6)")
public class ContactResource {

    private final PersonRegister register;
    private final Contacts contacts;
    private final Ledger ledger;
    private final CurrentCaller caller;

    ContactResource(PersonRegister register, Contacts contacts, Ledger ledger, CurrentCaller caller) {
        this.register = register;
        this.contacts = contacts;
        this.ledger = ledger;
        this.caller = caller;
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(
            operationId = "getContacts",
            summary = "Read how a person is reached",
            description = "In order of preference; by whoever may see the person.")
    public Uni<RestResponse<ContactList>> get(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000518")
                    @PathParam("id")
                    UUID id) {
        return register.visible(id).flatMap(person -> contacts.of(id).map(list -> answer(list, person)));
    }

    @PUT
    @Action
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(
            operationId = "setContacts",
            summary = "Set how a person is reached",
            description =
                    "The whole list is replaced. By the person, or by whoever keeps their record: their"
                            + " organization's HR system, its HQ focal point, or its representative or focal point in the country.")
    public Uni<RestResponse<ContactList>> set(
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000518")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading of the person", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid ContactList list) {
        requireUsable(list.contacts());
        return register.changeable(id).flatMap(person -> {
            Authority authority = caller.get().is(id) ? Authority.self(id) : register.requireKeeper(person);
            EntityTag.require(ifMatch, person.version());
            return register.touch(person)
                    .chain(() -> contacts.replace(id, list))
                    .chain(() -> ledger.append(new Change("contacts", id, "replaced", list, authority)))
                    .chain(() -> register.tell(person))
                    .map(done -> answer(list, person));
        });
    }

    private static void requireUsable(List<Contact> contacts) {
        List<Problem.FieldError> errors = ContactRules.faults(contacts).stream()
                .map(fault ->
                        new Problem.FieldError(fault.explanation(), "/contacts/" + fault.index() + "/" + fault.field()))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static RestResponse<ContactList> answer(ContactList list, Person person) {
        return RestResponse.ResponseBuilder.ok(list)
                .header(HttpHeaders.ETAG, EntityTag.of(person.version()))
                .build();
    }
}
