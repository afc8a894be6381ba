package org.fieldsecurity.kit.feed;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Parameters;
import org.jspecify.annotations.Nullable;

/** Serves the ledger to those who keep copies. */
@Path("feed")
@Tag(name = "Feed", description = "Every state change, in order, for systems that keep a copy")
public class FeedResource {

    private static final int MAX_BATCH = 1000;
    private static final int MAX_PATIENCE_MS = 25_000;

    private final Feed feed;

    FeedResource(Feed feed) {
        this.feed = feed;
    }

    @GET
    @Produces("application/cloudevents-batch+json")
    @AllowedTo(roles = Role.SERVICE)
    @Operation(
            operationId = "readFeed",
            summary = "Read the changes after the last one you have",
            description = "By the HTTP Feeds convention: send the id of the last event that you processed as"
                    + " lastEventId, process the batch, and call again. With timeout, an empty answer comes only after"
                    + " that many milliseconds.")
    @APIResponse(
            responseCode = "200",
            description = "The next events; empty when there is none yet",
            content =
                    @Content(
                            mediaType = "application/cloudevents-batch+json",
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            description = "Events in the order of the ledger",
                                            implementation = FeedEvent.class,
                                            maxItems = MAX_BATCH)))
    public Uni<List<FeedEvent>> read(
            @Parameter(
                            description =
                                    "Id of the last event that you processed; leave out to start at the beginning",
                            example = "01890000-0000-7000-8000-00000000abcd")
                    @Schema(format = "uuid")
                    @QueryParam("lastEventId")
                    @Nullable
                    String lastEventId,
            @Parameter(description = "How long to wait for an event, in milliseconds", example = "5000")
                    @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "25000", defaultValue = "0")
                    @QueryParam("timeout")
                    @Nullable
                    String timeout,
            @Parameter(description = "Most events to answer with", example = "100")
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "500")
                    @QueryParam("limit")
                    @Nullable
                    String limit) {
        return feed.after(
                Parameters.uuid("lastEventId", lastEventId),
                Parameters.number("limit", limit, 1, MAX_BATCH, 500),
                Duration.ofMillis(Parameters.number("timeout", timeout, 0, MAX_PATIENCE_MS, 0)));
    }
}
