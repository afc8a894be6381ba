package org.fieldsecurity.clearance.notice.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.notice.NoticeKind;

/** What it takes to set a webhook. */
@Schema(description = "Where an organization wants its notices pushed")
public record NewWebhook(
        @Schema(description = "Common code of the organization", examples = "UNDP")
        @NotNull
        @Pattern(regexp = "[A-Z0-9-]{2,20}")
        @Size(max = 20)
        String organization,

        @Schema(
                description = "Where to: https, in the public internet, without credentials",
                examples = "https://hooks.undp.example/field-security")
        @NotBlank
        @Size(max = 1000)
        String url,

        @Schema(
                description = "Which kinds of notices",
                examples = "[\"DECISION_TAKEN\", \"OVERRIDE_MADE\", \"PHASE_DECLARED\"]")
        @NotEmpty
        @Size(max = 40)
        List<@NotNull NoticeKind> kinds) {}
