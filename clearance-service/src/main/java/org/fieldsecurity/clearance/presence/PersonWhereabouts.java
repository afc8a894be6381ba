package org.fieldsecurity.clearance.presence;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where one person is, with the reason for the answer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Where one person is, with the reason for the answer")
public record PersonWhereabouts(
        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "Their name", examples = "Amina Okello") @Size(max = 220)
        String name,

        @Schema(description = "Common code of their organization", examples = "UNDP") @Size(max = 20)
        String organization,

        @Schema(description = "The instant of the answer", examples = "2027-03-08T08:00:00Z")
        Instant at,

        @Schema(description = "How they relate to the place", examples = "PRESENT")
        Standing standing,

        @Schema(
                description = "UN/LOCODE of where they are, are going, or were last; absent when nothing is known",
                examples = "CDGOM")
        @Size(max = 5)
        @Nullable
        String dutyStation,

        @Schema(
                description = "Code of the zone in which they live or stay there; absent where none is known",
                examples = "CD/goma-himbi")
        @Size(max = 63)
        @Nullable
        String zone,

        @Schema(description = "Since when; absent when nothing is known", examples = "2027-03-05T18:10:00Z") @Nullable
        Instant since,

        @Schema(description = "What says so; absent when nothing is known", examples = "TRAVELLER") @Nullable
        PresenceSource source,

        @Schema(description = "How sure it is; absent when nothing is known", examples = "CONFIRMED") @Nullable
        Confidence confidence,

        @Schema(
                description = "The instant of which the source speaks; absent when nothing is known",
                examples = "2027-03-05T18:10:00Z")
        @Nullable
        Instant asOf,

        @Schema(
                implementation = String.class,
                maxLength = 30,
                description = "How old that is at the instant of the answer; absent when nothing is known",
                examples = "PT62H")
        @Nullable
        Duration age,

        @Schema(description = "Why this is the answer", examples = "The traveller says that they arrived (T22).")
        @Size(max = 500)
        String why,

        @Schema(description = "Whether they went there without a clearance", examples = "false")
        boolean uncleared,

        @Schema(
                description = "Id of the request that the answer rests on; absent without one",
                examples = "01890000-0000-7000-8000-00000000dd01")
        @Nullable
        UUID request,

        @Schema(description = "Id of its leg", examples = "01890000-0000-7000-8000-00000000dd02") @Nullable
        UUID leg) {

    /** How somebody relates to the place of an answer. */
    @Schema(name = "WhereaboutsStanding", description = "How somebody relates to the place")
    public enum Standing {
        /** They are there. */
        PRESENT,
        /** They have set out for it. */
        ON_THE_WAY,
        /** They have left it, and nothing is known since. */
        LEFT,
        /** Nothing is known of them at that instant. */
        UNKNOWN
    }
}
