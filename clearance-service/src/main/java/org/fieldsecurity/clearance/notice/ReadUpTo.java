package org.fieldsecurity.clearance.notice;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the caller has read. */
@Schema(description = "How far the caller has read")
public record ReadUpTo(
        @Schema(
                description = "Id of the last notice that was read; all before it count as read too",
                examples = "01890000-0000-7000-8000-00000000ee01")
        @NotNull
        UUID upTo) {}
