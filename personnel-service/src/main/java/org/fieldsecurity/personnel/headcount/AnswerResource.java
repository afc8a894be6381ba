package org.fieldsecurity.personnel.headcount;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
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
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.headcount.rules.Standing;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers to headcounts over HTTP, and what stands of whom. */
@Path("headcounts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Headcounts")
public class AnswerResource {

    private static final String ID = "Id of the headcount";
    private static final String ID_EXAMPLE = "01890000-0000-7000-8000-000000004001";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final HeadcountActs acts;
    private final PaperCodes codes;
    private final HeadcountReader reader;
    private final AnswerReader answers;
    private final CurrentCaller caller;

    AnswerResource(
            HeadcountActs acts, PaperCodes codes, HeadcountReader reader, AnswerReader answers, CurrentCaller caller) {
        this.acts = acts;
        this.codes = codes;
        this.reader = reader;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Path("answers")
    @Action
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "answerHeadcount",
            summary = "Answer a headcount",
            description = "About oneself and one's dependants; about the people of their zone, area or duty station by"
                    + " warden, area coordinator, security officer or assistant, who also add whom they find; about an"
                    + " organization's people by its security focal point in the country. Conflicting answers are all kept; a"
                    + " need for help stands until a later first-hand answer (P7).")
    @APIResponseSchema(value = AnswersView.class, responseCode = "201", responseDescription = "Taken")
    public Uni<RestResponse<AnswersView>> answer(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") UUID id,
            @NotNull @Valid NewAnswers given) {
        return acts.answer(id, given.answers()).map(AnswerResource::taken);
    }

    @POST
    @Path("paper-results")
    @Action
    @AllowedTo(
            offices = {
                Office.WARDEN,
                Office.AREA_COORDINATOR,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.COUNTRY_SECURITY_FOCAL_POINT
            })
    @Operation(
            operationId = "enterPaperResult",
            summary = "Enter what was ticked on a printed list",
            description = "By the codes of the list, each with a check character. Also for some days after the closure:"
                    + " then it is marked late, and makes a new report beside the old one.")
    @APIResponseSchema(value = AnswersView.class, responseCode = "201", responseDescription = "Taken")
    public Uni<RestResponse<AnswersView>> enter(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") UUID id,
            @NotNull @Valid PaperResult result) {
        return acts.enter(id, result, codes).map(AnswerResource::taken);
    }

    @GET
    @Path("people")
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
                Office.SECURITY_ASSISTANT,
                Office.AGENCY_SECURITY_OFFICER,
                Office.AREA_COORDINATOR,
                Office.WARDEN
            })
    @Operation(
            operationId = "listHeadcountPeople",
            summary = "List who is looked for and what stands of them",
            description = "By id: all for whoever reads the list of the scope; else the people of one's own zone, duty"
                    + " station, area or organization.")
    public Uni<RestResponse<Page<HeadcountPerson>>> people(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "Only people of this standing", example = "NEEDS_HELP")
                    @Schema(implementation = Standing.class)
                    @QueryParam("standing")
                    @Nullable
                    String standing,
            @Parameter(description = "Only people about whom answers contradict each other", example = "false")
                    @Schema(type = SchemaType.BOOLEAN, defaultValue = "false")
                    @QueryParam("inConflict")
                    @Nullable
                    String inConflict,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Standing wanted = Parameters.oneOf("standing", Standing.class, standing);
        boolean conflicts = isTrue(inConflict);
        UUID after = page.checked(1).after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        return reader.sight(id, caller.get())
                .flatMap(sight -> reader.people(id, sight, wanted, conflicts, after, page.fetch()))
                .map(rows -> Page.of(
                                rows,
                                page,
                                row -> new Cursor(List.of(row.person().toString())),
                                row -> row)
                        .answer(uri));
    }

    @GET
    @Path("people/{person}/answers")
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(
            operationId = "listHeadcountAnswers",
            summary = "List every answer about somebody",
            description = "As they were recorded; by the person, the adult whose dependant they are, and whoever sees"
                    + " what stands of them.")
    public Uni<RestResponse<Page<HeadcountAnswerView>>> answers(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "Id of the person", example = "01890000-0000-7000-8000-000000000018")
                    @PathParam("person")
                    UUID person,
            @BeanParam PageRequest page,
            UriInfo uri) {
        UUID after = page.checked(1).after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        return reader.requireSightOf(id, person, caller.get())
                .chain(() -> answers.about(id, person, after, page.fetch()))
                .map(rows -> Page.of(
                                rows, page, row -> new Cursor(List.of(row.id().toString())), row -> row)
                        .answer(uri));
    }

    private static RestResponse<AnswersView> taken(List<AnswerTaken> taken) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, new AnswersView(taken))
                .build();
    }

    private static boolean isTrue(@Nullable String text) {
        if (text == null || text.isEmpty() || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw ProblemException.invalid("#inConflict", "must be true or false");
    }
}
