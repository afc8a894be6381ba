package org.fieldsecurity.training.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A certificate on the wire, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A certificate")
public record CertificateView(
        @Schema(description = "Id", examples = "01890000-0000-7000-8000-00000000ce01")
        UUID id,

        @Schema(description = "Version of this resource, as in its ETag", examples = "0") @Min(0) @Max(1000000)
        int version,

        @Schema(description = "Code by which anyone can verify it", examples = "FS-7K3M-Q9TD-5") @Size(max = 14)
        String code,

        @Schema(description = "Id of the holder", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "Code of the course", examples = "BSA") @Size(max = 20)
        String course,

        @Schema(description = "Version of the course", examples = "1") @Min(1) @Max(1000)
        int courseVersion,

        @Schema(description = "What it rests on", examples = "TEST")
        Certificate.Source source,

        @Schema(description = "The attempt or the attendance", examples = "test 01890000-0000-7000-8000-0000000a0001")
        @Size(max = 300)
        String evidence,

        @Schema(description = "Day of completion, the first day of validity", examples = "2026-11-02")
        LocalDate completedOn,

        @Schema(description = "Last day of validity; absent without end", examples = "2029-11-01") @Nullable
        LocalDate validUntil,

        @Schema(description = "When it was issued", examples = "2026-11-02T08:00:00Z")
        Instant issuedAt,

        @Schema(description = "Under whose authority", examples = "SECURITY_OFFICER duty-station:KENBO")
        @Size(max = 120)
        String issuedBy,

        @Schema(description = "When it was revoked; absent if it wasn't", examples = "2027-01-15T08:00:00Z") @Nullable
        Instant revokedAt,

        @Schema(description = "Why it was revoked", examples = "Somebody else sat the test") @Size(max = 1000) @Nullable
        String revokedReason) {

    static CertificateView of(Certificate certificate) {
        return new CertificateView(
                certificate.id(),
                certificate.version(),
                certificate.code(),
                certificate.person(),
                certificate.course(),
                certificate.courseVersion(),
                certificate.source(),
                certificate.evidence(),
                certificate.completedOn(),
                certificate.validUntil(),
                certificate.issuedAt(),
                certificate.issuedBy(),
                certificate.revokedAt(),
                certificate.revokedReason());
    }
}
