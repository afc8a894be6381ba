package org.fieldsecurity.training.test;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.language.Languages;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.training.replica.PersonAccess;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The computer-marked test over HTTP. */
@Path("tests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tests", description = "The computer-marked test: its policy and every attempt")
public class TestResource {

    private final TestAttempts attempts;
    private final TestDesk desk;
    private final AttemptReader reader;
    private final PersonAccess access;
    private final CurrentCaller caller;
    private final InstantSource clock;

    TestResource(
            TestAttempts attempts,
            TestDesk desk,
            AttemptReader reader,
            PersonAccess access,
            CurrentCaller caller,
            InstantSource clock) {
        this.attempts = attempts;
        this.desk = desk;
        this.reader = reader;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Action
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "startTest",
            summary = "Start an attempt at a test",
            description = "For the person who calls. Gives the questions in the language of Accept-Language where they"
                    + " exist, and the validity that a pass would give (C5) [32].")
    @APIResponseSchema(value = AttemptView.class, responseCode = "201")
    public Uni<RestResponse<AttemptView>> start(
            @Parameter(description = "Languages wanted, the wanted most first", example = "fr, en;q=0.5")
                    @Schema(maxLength = 200)
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    @Nullable
                    String languages,
            @NotNull @Valid NewAttempt asked,
            UriInfo uri) {
        UUID person = caller.requirePerson();
        return desk.start(person, asked.course())
                .flatMap(attempt -> reader.show(attempt, Languages.wanted(languages)))
                .map(view -> RestResponse.ResponseBuilder.<AttemptView>created(uri.getAbsolutePathBuilder()
                                .path(view.attempt().id().toString())
                                .build())
                        .entity(view)
                        .build());
    }

    @POST
    @Path("{id}/answers")
    @Action
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "submitAnswers",
            summary = "Submit the answers of an attempt",
            description = "Marked at once: the score, each mistake explained with its source, and on a pass the"
                    + " certificate [32].")
    @APIResponseSchema(value = AttemptView.class, responseCode = "200")
    public Uni<RestResponse<AttemptView>> submit(
            @Parameter(description = "Id of the attempt", example = "01890000-0000-7000-8000-0000000a0001")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "Languages wanted, the wanted most first", example = "fr, en;q=0.5")
                    @Schema(maxLength = 200)
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    @Nullable
                    String languages,
            @NotNull @Valid SubmittedAnswers submitted) {
        UUID person = caller.requirePerson();
        return required(id)
                .flatMap(attempt -> {
                    if (!attempt.person().equals(person)) {
                        throw ProblemException.notFound("attempt");
                    }
                    return desk.mark(attempt, submitted);
                })
                .flatMap(attempt -> reader.show(attempt, Languages.wanted(languages)))
                .map(RestResponse::ok);
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(
            operationId = "listTests",
            summary = "List a person's attempts, the oldest first",
            description = "The full history (C5), for the person, their organization's system, and security offices"
                    + " whose scope covers where they are posted. Without person: your own.")
    public Uni<RestResponse<Page<AttemptSummary>>> list(
            @Parameter(
                            description = "Id of the person; your own when left out",
                            example = "01890000-0000-7000-8000-000000000018")
                    @Schema(format = "uuid", maxLength = 36)
                    @QueryParam("person")
                    @Nullable
                    String person,
            @BeanParam PageRequest page,
            UriInfo uri) {
        UUID taker = access.personOrSelf(Parameters.uuid("person", person));
        return access.requireReading(taker)
                .chain(() -> attempts.page(taker, page))
                .map(rows -> Page.of(
                                rows,
                                page,
                                row -> new Cursor(List.of(row.id().toString())),
                                row -> AttemptSummary.of(row, clock.instant()))
                        .answer(uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "getTest",
            summary = "Read an attempt of your own",
            description = "With its questions while it is open, and its mistakes explained once it is marked.")
    public Uni<AttemptView> get(
            @Parameter(description = "Id of the attempt", example = "01890000-0000-7000-8000-0000000a0001")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "Languages wanted, the wanted most first", example = "fr, en;q=0.5")
                    @Schema(maxLength = 200)
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    @Nullable
                    String languages) {
        UUID person = caller.requirePerson();
        return required(id).flatMap(attempt -> {
            if (!attempt.person().equals(person)) {
                throw ProblemException.notFound("attempt");
            }
            return reader.show(attempt, Languages.wanted(languages));
        });
    }

    private Uni<TestAttempt> required(UUID id) {
        return attempts.findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("attempt"));
    }
}
