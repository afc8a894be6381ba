package org.fieldsecurity.clearance.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.presence.PersonWhereabouts;
import org.fieldsecurity.clearance.replica.CertificateCopy;
import org.jspecify.annotations.Nullable;

/** Everything that this service recorded about a person up to an instant. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Everything that was recorded about a person up to an instant")
public record Dossier(
        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "Their name as it is known now", examples = "Amina Okello") @Size(max = 220)
        String name,

        @Schema(description = "Common code of their organization as it is known now", examples = "UNDP") @Size(max = 20)
        String organization,

        @Schema(description = "The instant", examples = "2027-03-08T08:00:00Z")
        Instant at,

        @Schema(description = "When the dossier was made", examples = "2027-06-01T09:00:00Z")
        Instant madeAt,

        @Schema(description = "Where they were at the instant, by what is known now")
        PersonWhereabouts whereabouts,

        @Schema(
                description =
                        "Certificates of theirs as they are known now. What was known when somebody decided is in the"
                                + " verdicts of the requests.")
        @Size(max = 500)
        List<KnownCertificate> certificates,

        @Schema(
                description =
                        "Requests with their decisions, slips, movements, entries of lists of essential personnel, and"
                                + " the phases in force at the instant where the journeys lead: each with every row of the"
                                + " ledger up to the instant")
        @Size(max = 600)
        List<Chain> chains,

        @Schema(
                description = "Whether everything is in it; the oldest requests are left out otherwise",
                examples = "true")
        boolean complete) {

    /** A certificate of the person. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A certificate of the person as it is known now")
    public record KnownCertificate(
            @Schema(description = "Code of the course", examples = "BSA") @Size(max = 40)
            String course,

            @Schema(description = "Its first day", examples = "2026-01-01")
            LocalDate validFrom,

            @Schema(description = "Its last day; absent where it has none", examples = "2028-12-31") @Nullable
            LocalDate validUntil,

            @Schema(description = "Whether it counts: a revoked one doesn't", examples = "true")
            boolean counts) {

        static KnownCertificate of(CertificateCopy copy) {
            return new KnownCertificate(
                    copy.certificate().course(),
                    copy.certificate().validFrom(),
                    copy.certificate().validUntil(),
                    copy.counts());
        }
    }

    /** The history of one thing. */
    @Schema(description = "The history of one thing, from its first row on without a gap")
    public record Chain(
            @Schema(description = "Kind of thing", examples = "request") @Size(max = 60)
            String subjectType,

            @Schema(description = "Its id", examples = "01890000-0000-7000-8000-00000000dd01") @Size(max = 200)
            String subject,

            @Schema(description = "Its rows, the first first") @Size(max = 2000)
            List<LedgerEntry> rows) {}
}
