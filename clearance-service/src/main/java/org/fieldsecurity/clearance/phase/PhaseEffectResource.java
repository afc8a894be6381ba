package org.fieldsecurity.clearance.phase;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.clearance.policy.Effect;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Whom phases touched, over HTTP. */
@Path("phases/{id}/effects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Phases")
public class PhaseEffectResource {

    private static final Pattern ORGANIZATION = Pattern.compile("[A-Z0-9-]{2,20}");

    private final PhaseEffects effects;
    private final PhaseActs phases;
    private final CurrentCaller caller;

    PhaseEffectResource(PhaseEffects effects, PhaseActs phases, CurrentCaller caller) {
        this.effects = effects;
        this.phases = phases;
        this.caller = caller;
    }

    @GET
    @WithSession
    @AllowedTo(
            offices = {
                Office.SECRETARY_GENERAL,
                Office.COORDINATOR,
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.TEAM_FOCAL_POINT,
                Office.SECURITY_OFFICER,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.COUNTRY_REPRESENTATIVE,
                Office.COUNTRY_SECURITY_FOCAL_POINT
            },
            roles = Role.ORGANIZATION_SYSTEM)
    @Operation(
            operationId = "listPhaseEffects",
            summary = "List whom a phase touched when it came into force or was lowered",
            description = "The offices of the place see everybody, those of a duty station in it whoever is there; an"
                    + " organization's offices and systems its people.")
    public Uni<RestResponse<Page<PhaseEffectView>>> list(
            @Parameter(description = "Id of the phase", example = "01890000-0000-7000-8000-00000000bb01")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "Only those for whom it means this", example = "MUST_RECLEAR")
                    @Schema(implementation = Effect.class)
                    @QueryParam("effect")
                    @Nullable
                    String effect,
            @Parameter(description = "Only people of this organization", example = "UNDP")
                    @Schema(maxLength = 20, pattern = "[A-Z0-9-]{2,20}")
                    @QueryParam("organization")
                    @Nullable
                    String organization,
            @BeanParam PageRequest page,
            UriInfo uri) {
        Effect only = Parameters.oneOf("effect", Effect.class, effect);
        String of = Parameters.code("organization", ORGANIZATION, organization);
        page.checked(1);
        return phases.find(id).flatMap(phase -> {
            EffectsVisible visible = EffectsVisible.to(caller.get(), phase.scope(), of);
            return effects.page(id, only, visible, page).map(rows -> Page.of(
                            rows, page, row -> new Cursor(List.of(row.id().toString())), PhaseEffect::view)
                    .answer(uri));
        });
    }
}
