package org.fieldsecurity.clearance.notice;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.clearance.notice.NoticeFeed.Place;
import org.fieldsecurity.clearance.notice.NoticeFeed.Wanted;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The caller's notices over HTTP. */
@Path("notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices", description = "What the caller must know, and how far they have read")
public class NoticeResource {

    private final NoticeFeed feed;
    private final CurrentCaller caller;

    NoticeResource(NoticeFeed feed, CurrentCaller caller) {
        this.feed = feed;
        this.caller = caller;
    }

    @GET
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(
            operationId = "listNotices",
            summary = "List the caller's notices, the first first",
            description = "A person's own and those of every office that they hold now; of an organization's system"
                    + " those of the organization. In the order of commitment: whoever reads on after the last id that"
                    + " they have misses nothing.")
    public Uni<RestResponse<Page<NoticeView>>> list(
            @Parameter(
                            description = "Only those after this notice; a cursor goes before it",
                            example = "01890000-0000-7000-8000-00000000ee01")
                    @Schema(format = "uuid")
                    @QueryParam("after")
                    @Nullable
                    String after,
            @Parameter(description = "Only those of this kind", example = "DECISION_NEEDED")
                    @Schema(implementation = NoticeKind.class)
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @Parameter(description = "true for only those that the caller hasn't marked as read", example = "true")
                    @Schema(type = SchemaType.BOOLEAN, defaultValue = "false")
                    @QueryParam("unread")
                    @Nullable
                    String unread,
            @Parameter(
                            description = "Language of title and text: en, fr, es, ar, zh or ru; else English",
                            example = "fr")
                    @Schema(maxLength = 200)
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    @Nullable
                    String language,
            @BeanParam PageRequest page,
            UriInfo uri) {
        List<String> names = Addressee.namesOf(caller.get());
        Wanted wanted =
                new Wanted(names, reader(), flag("unread", unread), Parameters.oneOf("kind", NoticeKind.class, kind));
        NoticeTexts texts = NoticeTexts.accepted(language);
        UUID last = Parameters.uuid("after", after);
        page.checked(2);
        return start(page, last, names)
                .flatMap(place -> feed.after(place, wanted, page.fetch()))
                .map(rows -> {
                    var answer = Page.of(
                                    rows,
                                    page,
                                    entry -> entry.place().cursor(),
                                    entry -> NoticeView.of(entry.row(), texts))
                            .answer(uri);
                    answer.getHeaders()
                            .putSingle(
                                    HttpHeaders.CONTENT_LANGUAGE,
                                    texts.language().toLanguageTag());
                    answer.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
                    return answer;
                });
    }

    @POST
    @Path("read")
    @Action
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "markNoticesRead",
            summary = "Mark notices as read up to one of them",
            description = "For the caller alone: other holders of an office have marks of their own. A mark never goes"
                    + " back.")
    @APIResponse(responseCode = "204", description = "Marked")
    public Uni<RestResponse<Void>> read(@NotNull @Valid ReadUpTo reading) {
        UUID person = caller.requirePerson();
        return feed.mark(person, Addressee.namesOf(caller.get()), reading.upTo())
                .replaceWith(RestResponse::noContent);
    }

    private Uni<Optional<Place>> start(PageRequest page, @Nullable UUID after, List<String> names) {
        Optional<Place> cursor = page.after(2).map(Place::of);
        return cursor.isPresent() || after == null
                ? Uni.createFrom().item(cursor)
                : feed.place("#after", after, names).map(Optional::of);
    }

    private @Nullable UUID reader() {
        return caller.get() instanceof Caller.Person person ? person.id() : null;
    }

    private static boolean flag(String name, @Nullable String text) {
        return switch (text) {
            case "true" -> true;
            case "false", "" -> false;
            case null -> false;
            default -> throw ProblemException.invalid("#" + name, "must be true or false");
        };
    }
}
