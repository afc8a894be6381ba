package org.fieldsecurity.personnel.headcount;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** How a headcount stands over HTTP: once, or as it changes. */
@Path("headcounts/{id}/progress")
@SeesHeadcount
@Tag(name = "Headcounts")
public class ProgressResource {

    private static final String EVENTS_IF_ASKED_FOR = MediaType.SERVER_SENT_EVENTS + ";qs=0.5";

    /** After this long a listener connects again, so that it is asked again who it is and what it may see. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final HeadcountReader reader;
    private final ProgressFeed feed;

    ProgressResource(HeadcountReader reader, ProgressFeed feed) {
        this.reader = reader;
        this.feed = feed;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
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
            operationId = "followHeadcount",
            summary = "Follow how a headcount stands",
            description = "Once as JSON, or as server-sent events by the Accept header: an event at once, one whenever"
                    + " the numbers change, the last, named closed, as the headcount closes. A client that reconnects"
                    + " sends the id of its last event as Last-Event-ID and hears only what is new; after ten minutes it is"
                    + " asked to reconnect.")
    @APIResponse(
            responseCode = "200",
            description = "The numbers",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = HeadcountProgress.class)),
                @Content(
                        mediaType = MediaType.SERVER_SENT_EVENTS,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description = "Events progress and closed, each with the numbers as JSON",
                                        maxLength = Integer.MAX_VALUE))
            })
    public Uni<HeadcountProgress> once(
            @Parameter(description = "Id of the headcount", example = "01890000-0000-7000-8000-000000004001")
                    @PathParam("id")
                    UUID id) {
        return reader.progress(id).map(found -> found.orElseThrow(() -> ProblemException.notFound("headcount")));
    }

    @GET
    @Produces(EVENTS_IF_ASKED_FOR)
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
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> follow(
            @PathParam("id") UUID id, @HeaderParam("Last-Event-ID") @Nullable String lastEventId, @Context Sse sse) {
        ProgressListener listener = new ProgressListener(sse, lastEventId);
        return feed.of(id)
                .onItem()
                .transformToIterable(listener::hear)
                .select()
                .first(Optional::isPresent)
                .map(Optional::get)
                .select()
                .first(LONGEST);
    }
}
