package org.fieldsecurity.clearance.notice.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.notice.NoticeKind;
import org.jspecify.annotations.Nullable;

/** A webhook on the wire and its state in the ledger; its secret is in neither. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Where an organization wants its notices pushed")
public record WebhookView(
        @Schema(description = "Its id", examples = "01890000-0000-7000-8000-00000000ee10")
        UUID id,

        @Schema(description = "Common code of the organization", examples = "UNDP") @Size(max = 20)
        String organization,

        @Schema(description = "Where to", examples = "https://hooks.undp.example/field-security") @Size(max = 1000)
        String url,

        @Schema(description = "Which kinds of notices", examples = "[\"DECISION_TAKEN\"]") @Size(max = 40)
        List<NoticeKind> kinds,

        @Schema(description = "Whether notices are sent", examples = "ACTIVE")
        WebhookState state,

        @Schema(
                description = "Until when the secret before still signs too; absent before the first rotation",
                examples = "2027-02-02T08:00:00Z")
        @Nullable
        Instant earlierSecretUntil,

        @Schema(description = "When it was set", examples = "2027-02-01T08:00:00Z")
        Instant createdAt,

        @Schema(description = "When it ended; absent before", examples = "2027-06-01T08:00:00Z") @Nullable
        Instant endedAt) {}
