package org.fieldsecurity.clearance.notice.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message to a webhook on the wire. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A message to a webhook")
public record DeliveryView(
        @Schema(
                description = "Its id, which is the message's webhook-id in every attempt",
                examples = "01890000-0000-7000-8000-00000000ee20")
        UUID id,

        @Schema(description = "Id of the webhook", examples = "01890000-0000-7000-8000-00000000ee10")
        UUID webhook,

        @Schema(description = "Id of the notice; absent for a ping", examples = "01890000-0000-7000-8000-00000000ee01")
        @Nullable
        UUID notice,

        @Schema(description = "Where it stands", examples = "DEAD")
        DeliveryState state,

        @Schema(description = "How often it was sent", examples = "8") @Min(0) @Max(100)
        int attempts,

        @Schema(description = "When it is sent next; absent when it isn't", examples = "2027-02-01T08:05:00Z") @Nullable
        Instant nextAttemptAt,

        @Schema(description = "The last answer's HTTP status; absent where none came", examples = "500")
        @Min(100)
        @Max(999)
        @Nullable
        Integer lastStatus,

        @Schema(
                description = "Why the last attempt failed: TIMEOUT, NO_CONNECTION, TLS_FAILED, NAME_NOT_KNOWN,"
                        + " ADDRESS_NOT_ALLOWED, NOT_SENT, WEBHOOK_ENDED or ANSWERED_ and the status",
                examples = "ANSWERED_500")
        @Size(max = 40)
        @Nullable
        String lastError,

        @Schema(description = "When it was written", examples = "2027-02-01T08:00:00Z")
        Instant createdAt,

        @Schema(description = "When it arrived; absent before", examples = "2027-02-01T08:00:02Z") @Nullable
        Instant deliveredAt) {}
