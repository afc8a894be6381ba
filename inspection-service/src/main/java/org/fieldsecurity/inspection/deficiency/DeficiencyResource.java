package org.fieldsecurity.inspection.deficiency;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.inspection.access.Readers;
import org.fieldsecurity.inspection.deficiency.rules.DeficiencyState;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.kit.version.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Deficiencies over HTTP. There is no way to close one here: a follow-up visit does that (I4). */
@Path("deficiencies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deficiencies", description = "What must be corrected, by when, and whether it was [40]")
public class DeficiencyResource {

    private final Deficiencies deficiencies;
    private final DeficiencyRegister register;
    private final CurrentCaller caller;
    private final InstantSource clock;

    DeficiencyResource(
            Deficiencies deficiencies, DeficiencyRegister register, CurrentCaller caller, InstantSource clock) {
        this.deficiencies = deficiencies;
        this.register = register;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @WithSession
    @AllowedTo(
            offices = {
                Office.SECRETARY_GENERAL,
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
                Office.AGENCY_SECURITY_OFFICER,
                Office.AREA_COORDINATOR,
                Office.WARDEN
            })
    @Operation(
            operationId = "listDeficiencies",
            summary = "List deficiencies by id",
            description =
                    "By whoever holds an office that covers the scope, and by the team of its country. Give a scope"
                            + " unless your office covers the whole system.")
    public Uni<RestResponse<Page<DeficiencyView>>> list(
            @Parameter(description = "Only those of this place or organization", example = "duty-station:CDGOM")
                    @Schema(maxLength = 80, pattern = Scope.PATTERN)
                    @QueryParam("scope")
                    @Nullable
                    String scope,
            @Parameter(description = "Only those in this state", example = "OPEN")
                    @Schema(implementation = DeficiencyState.class)
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(
                            description = "true: only those open after their correct-by date; false: only the others",
                            example = "true")
                    @Schema(type = SchemaType.BOOLEAN)
                    @QueryParam("overdue")
                    @Nullable
                    String overdue,
            @Parameter(
                            description = "Only those that this inspection found",
                            example = "01890000-0000-7000-8000-00000000b001")
                    @Schema(format = "uuid")
                    @QueryParam("mission")
                    @Nullable
                    String mission,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Scope asked = Parameters.scope("scope", scope);
        var filter = new Deficiencies.Filter(
                Objects.requireNonNullElse(asked, new Scope.World()),
                Parameters.oneOf("state", DeficiencyState.class, state),
                flag(overdue),
                Parameters.uuid("mission", mission));
        if (!Readers.mayRead(caller.get(), filter.scope())) {
            throw asked == null
                    ? ProblemException.invalid("#scope", "is needed unless your office covers the whole system")
                    : ProblemException.forbidden();
        }
        return deficiencies.page(filter, today(), page).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.id().toString())), Deficiency::view)
                .answer(uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(roles = Role.ANY_PERSON)
    @Operation(
            operationId = "getDeficiency",
            summary = "Read one deficiency",
            description = "By whoever holds an office that covers its place or scope, and by the team of its country."
                    + " Everybody else is answered as if there were none.")
    public Uni<RestResponse<DeficiencyView>> get(
            @Parameter(description = "Id of the deficiency", example = "01890000-0000-7000-8000-00000000d001")
                    @PathParam("id")
                    UUID id) {
        return visible(id).map(DeficiencyResource::answer);
    }

    @POST
    @Path("{id}/correction-claims")
    @Action
    @AllowedTo(
            offices = {
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
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
            operationId = "claimCorrection",
            summary = "Say with evidence that a deficiency is corrected",
            description =
                    "By the office that answers for it, the security officer or designated official of the place, or"
                            + " the country representative concerned. It stays on the books until a follow-up visit confirms the"
                            + " correction (I4).")
    public Uni<RestResponse<DeficiencyView>> claim(
            @Parameter(description = "Id of the deficiency", example = "01890000-0000-7000-8000-00000000d001")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid CorrectionClaim claim) {
        return visible(id)
                .flatMap(deficiency -> {
                    Authority authority =
                            deficiency.authorityToClaim(caller.get()).orElseThrow(ProblemException::forbidden);
                    EntityTag.require(ifMatch, deficiency.version());
                    deficiency.claim(
                            claim, caller.get().actor(), clock.instant().truncatedTo(ChronoUnit.MICROS));
                    return register.store(deficiency, "correction-claimed", authority);
                })
                .map(DeficiencyResource::answer);
    }

    private Uni<Deficiency> visible(UUID id) {
        return deficiencies.findById(id).map(deficiency -> {
            if (deficiency == null
                    || !Readers.mayRead(caller.get(), deficiency.place())
                            && !Readers.mayRead(caller.get(), deficiency.inspected())) {
                throw ProblemException.notFound("deficiency");
            }
            return deficiency;
        });
    }

    private LocalDate today() {
        return Utc.day(clock.instant());
    }

    private static @Nullable Boolean flag(@Nullable String overdue) {
        if (overdue == null || overdue.isEmpty()) {
            return null;
        }
        return switch (overdue) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ProblemException.invalid("#overdue", "must be true or false");
        };
    }

    private static RestResponse<DeficiencyView> answer(Deficiency deficiency) {
        return RestResponse.ResponseBuilder.ok(deficiency.view())
                .header(HttpHeaders.ETAG, EntityTag.of(deficiency.version()))
                .build();
    }
}
