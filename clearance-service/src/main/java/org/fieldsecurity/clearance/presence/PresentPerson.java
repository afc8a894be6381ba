package org.fieldsecurity.clearance.presence;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who is in a place, and why it is thought so. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Somebody who is in a place, and why it is thought so")
public record PresentPerson(
        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "Their name; absent where it isn't known here", examples = "Amina Okello")
        @Size(max = 220)
        @Nullable
        String name,

        @Schema(description = "How they belong to the organization", examples = "INTERNATIONAL_STAFF") @Size(max = 40)
        String category,

        @Schema(description = "Common code of their organization", examples = "UNDP") @Size(max = 20)
        String organization,

        @Schema(description = "As what they are there", examples = "VISITOR")
        PresenceKind kind,

        @Schema(description = "UN/LOCODE of the duty station", examples = "CDGOM") @Size(max = 5)
        String dutyStation,

        @Schema(
                description = "Code of the zone in which they live or stay; absent where none is known",
                examples = "CD/goma-himbi")
        @Size(max = 63)
        @Nullable
        String zone,

        @Schema(description = "Since when they are there", examples = "2027-03-05T18:10:00Z")
        Instant since,

        @Schema(description = "What says so", examples = "TRAVELLER")
        PresenceSource source,

        @Schema(description = "How sure it is", examples = "CONFIRMED")
        Confidence confidence,

        @Schema(description = "The instant of which the source speaks", examples = "2027-03-05T18:10:00Z")
        Instant asOf,

        @Schema(
                implementation = String.class,
                maxLength = 30,
                description = "How old that is at the instant asked for",
                examples = "PT62H")
        Duration age,

        @Schema(
                description = "When they should have departed by a plan that nobody has confirmed; absent without one",
                examples = "2027-03-08T08:00:00Z")
        @Nullable
        Instant departureDue,

        @Schema(description = "When the stay ends by the plan; absent without one", examples = "2027-03-20T06:00:00Z")
        @Nullable
        Instant plannedEnd,

        @Schema(description = "Whether they went there without a clearance", examples = "false")
        boolean uncleared,

        @Schema(
                description = "Id of the request that led them there; absent without one",
                examples = "01890000-0000-7000-8000-00000000dd01")
        @Nullable
        UUID request,

        @Schema(description = "Id of its leg", examples = "01890000-0000-7000-8000-00000000dd02") @Nullable
        UUID leg) {}
