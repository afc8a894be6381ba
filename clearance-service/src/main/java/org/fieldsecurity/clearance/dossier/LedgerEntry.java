package org.fieldsecurity.clearance.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.ledger.LedgerContent;
import org.fieldsecurity.kit.ledger.LedgerRow;
import org.jspecify.annotations.Nullable;

/** A row of the ledger as it is shown to somebody who checks it: exactly what its hash was made of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "A row of the ledger: its hash is the SHA-256 of the previous row's hash and of these parts, each with"
                        + " its length before it")
public record LedgerEntry(
        @Schema(description = "Id of the row and of its event", examples = "01890000-0000-7000-8000-00000000ab01")
        UUID id,

        @Schema(description = "Kind of thing", examples = "request") @Size(max = 60)
        String subjectType,

        @Schema(description = "Its id or code", examples = "01890000-0000-7000-8000-00000000dd01") @Size(max = 200)
        String subject,

        @Schema(description = "The subject's row number, from 1", examples = "2") @Min(1) @Max(Integer.MAX_VALUE)
        int sequence,

        @Schema(description = "What happened", examples = "request.submitted") @Size(max = 120)
        String type,

        @Schema(description = "The whole state after it, as the JSON text that was hashed", examples = "{\"id\":\"…\"}")
        @Size(max = 1_000_000)
        String state,

        @Schema(description = "When", examples = "2027-02-01T08:05:00Z")
        Instant occurredAt,

        @Schema(description = "Who did it", examples = "person:01890000-0000-7000-8000-000000000018") @Size(max = 200)
        String actor,

        @Schema(
                description = "Under which authority, with its chain of appointments, as the JSON text that was hashed",
                examples = "{\"actor\":\"person:…\",\"basis\":\"SELF\"}")
        @Size(max = 100_000)
        String authority,

        @Schema(description = "Why; absent where no reason was given", examples = "The road is open")
        @Size(max = 10_000)
        @Nullable
        String reason,

        @Schema(description = "Id of the call that did it", examples = "f8a1c2d4e5b60718") @Size(max = 200)
        String requestId,

        @Schema(
                description = "Hash of the subject's previous row, in hexadecimal; absent in its first",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Size(max = 64)
        @Nullable
        String previousHash,

        @Schema(
                description = "Hash of this row, in hexadecimal",
                examples = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")
        @Size(max = 64)
        String hash) {

    static LedgerEntry of(LedgerRow row) {
        LedgerContent content = row.content();
        return new LedgerEntry(
                content.id(),
                content.subjectType(),
                content.subject(),
                content.sequence(),
                content.type(),
                content.state(),
                content.occurredAt(),
                content.actor(),
                content.authority(),
                content.reason(),
                content.requestId(),
                row.previousHash().map(HexFormat.of()::formatHex).orElse(null),
                HexFormat.of().formatHex(row.hash()));
    }
}
