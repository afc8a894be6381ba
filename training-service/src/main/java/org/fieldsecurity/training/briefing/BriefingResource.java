package org.fieldsecurity.training.briefing;

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
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.training.briefing.rules.BriefingState;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Briefings over HTTP. */
@Path("briefings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Briefings", description = "Security briefings after an arrival, and who signed them")
public class BriefingResource {

    private static final String ID = "Id of the briefing";
    private static final String EXAMPLE = "01890000-0000-7000-8000-0000000bf001";
    private static final String TAG = "ETag of the briefing as you read it";
    private static final Pattern PLACE = Pattern.compile("[A-Z]{2}([A-Z2-9]{3})?");
    private static final Pattern YES_OR_NO = Pattern.compile("true|false");
    private static final int COUNTRY_CODE = 2;

    private final Briefings briefings;
    private final BriefingActs acts;
    private final BriefingAccess access;
    private final InstantSource clock;

    BriefingResource(Briefings briefings, BriefingActs acts, BriefingAccess access, InstantSource clock) {
        this.briefings = briefings;
        this.acts = acts;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @WithSession
    @AllowedTo(
            offices = {
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.COUNTRY_REPRESENTATIVE,
                Office.COUNTRY_SECURITY_FOCAL_POINT,
                Office.TEAM_FOCAL_POINT,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.AGENCY_SECURITY_OFFICER
            },
            roles = Role.ORGANIZATION_SYSTEM)
    @Operation(
            operationId = "listBriefings",
            summary = "List the briefings of a place, the earliest due first",
            description =
                    "For offices whose scope covers the place; an organization's system and its offices see its own"
                            + " people. Without place: everywhere, for offices with the whole system as their scope, and for an"
                            + " organization's.")
    public Uni<RestResponse<Page<BriefingView>>> list(
            @Parameter(description = "ISO 3166-1 alpha-2 code of a country, or a UN/LOCODE", example = "KENBO")
                    @Schema(maxLength = 5, pattern = "[A-Z]{2}([A-Z2-9]{3})?")
                    @QueryParam("place")
                    @Nullable
                    String place,
            @Parameter(description = "Only those in this state", example = "OPEN")
                    @Schema(implementation = BriefingState.class)
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(
                            description =
                                    "true for only those past their due instant and not signed, false for all others",
                            example = "false")
                    @Schema(type = SchemaType.BOOLEAN)
                    @QueryParam("overdue")
                    @Nullable
                    String overdue,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Briefings.Wanted wanted = new Briefings.Wanted(
                Parameters.oneOf("state", BriefingState.class, state), yesOrNo("overdue", overdue));
        Reach reach = access.reach(place(place));
        return briefings.page(reach, wanted, clock.instant(), page.checked(2)).map(rows -> Page.of(
                        rows, page, BriefingResource::key, Briefing::view)
                .answer(uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(
            operationId = "getBriefing",
            summary = "Read one briefing",
            description = "For the traveller, the employee whose dependant they are, their organization's system, and"
                    + " offices whose scope covers the place.")
    @APIResponseSchema(value = BriefingView.class, responseCode = "200")
    public Uni<RestResponse<BriefingView>> get(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id) {
        return required(id).call(access::requireReading).map(briefing -> answer(briefing.view()));
    }

    @POST
    @Path("{id}/giving")
    @Consumes(MediaType.APPLICATION_JSON)
    @Action
    @AllowedTo(offices = Office.SECURITY_OFFICER)
    @Operation(
            operationId = "giveBriefing",
            summary = "Say that a briefing was given",
            description = "By the security officer of the place, never to oneself [10(j), 33].")
    @APIResponseSchema(value = BriefingView.class, responseCode = "200")
    public Uni<RestResponse<BriefingView>> give(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = TAG, example = "\"0\"")
                    @Schema(maxLength = 20)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid NewGiving asked) {
        return required(id).flatMap(briefing -> {
            Authority authority = access.requireOfficerOf(briefing);
            EntityTag.require(ifMatch, briefing.version());
            return acts.give(briefing, asked, authority).map(BriefingResource::answer);
        });
    }

    @POST
    @Path("{id}/signature")
    @Action
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "signBriefing",
            summary = "Sign that a briefing was given",
            description = "By the traveller, or by the employee whose dependant they are. Refused before it was given"
                    + " (T11) [22(c)].")
    @APIResponseSchema(value = BriefingView.class, responseCode = "200")
    public Uni<RestResponse<BriefingView>> sign(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = TAG, example = "\"1\"")
                    @Schema(maxLength = 20)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        return required(id).flatMap(briefing -> access.requireSigner(briefing).flatMap(signer -> {
            EntityTag.require(ifMatch, briefing.version());
            return acts.sign(briefing, signer).map(BriefingResource::answer);
        }));
    }

    @POST
    @Path("{id}/paper-signature")
    @Consumes(MediaType.APPLICATION_JSON)
    @Action
    @AllowedTo(offices = Office.SECURITY_OFFICER)
    @Operation(
            operationId = "signBriefingOnPaper",
            summary = "Say that the traveller signed on paper",
            description = "By the security officer of the place, who keeps the paper. Refused before the briefing was"
                    + " given (T11) [22(c)].")
    @APIResponseSchema(value = BriefingView.class, responseCode = "200")
    public Uni<RestResponse<BriefingView>> signOnPaper(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = TAG, example = "\"1\"")
                    @Schema(maxLength = 20)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid PaperSignature asked) {
        return required(id).flatMap(briefing -> {
            Authority authority = access.requireOfficerOf(briefing);
            EntityTag.require(ifMatch, briefing.version());
            return acts.signOnPaper(briefing, asked, authority).map(BriefingResource::answer);
        });
    }

    private Uni<Briefing> required(UUID id) {
        return briefings.findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("briefing"));
    }

    private static Cursor key(Briefing row) {
        return new Cursor(List.of(row.dueAt().toString(), row.id().toString()));
    }

    private static @Nullable Scope place(@Nullable String text) {
        String code = Parameters.code("place", PLACE, text);
        if (code == null) {
            return null;
        }
        return code.length() == COUNTRY_CODE ? new Scope.Country(code) : new Scope.DutyStation(code);
    }

    private static @Nullable Boolean yesOrNo(String name, @Nullable String text) {
        String said = Parameters.code(name, YES_OR_NO, text);
        return said == null ? null : Boolean.valueOf(said);
    }

    private static RestResponse<BriefingView> answer(BriefingView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, EntityTag.of(view.version()))
                .build();
    }
}
