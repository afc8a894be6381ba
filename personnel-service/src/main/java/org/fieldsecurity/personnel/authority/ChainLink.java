package org.fieldsecurity.personnel.authority;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Office;
import org.jspecify.annotations.Nullable;

/** One link of a chain of authority on the wire (A8). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One appointment, delegation or time of acting that an authority rests on")
public record ChainLink(
        @Schema(
                description = "Id of the appointment, delegation or time of acting",
                examples = "01890000-0000-7000-8000-0000000000a1")
        UUID appointment,

        @Schema(description = "The office", examples = "DESIGNATED_OFFICIAL")
        Office office,

        @Schema(description = "Where it is held", examples = "country:KE") @Size(max = 80)
        String scope,

        @Schema(description = "Id of the person who holds it", examples = "01890000-0000-7000-8000-000000000006")
        UUID holder,

        @Schema(description = "Reference of the document that made it", examples = "SG/DO/2026/041") @Size(max = 100)
        String instrument,

        @Schema(description = "First instant", examples = "2026-01-10T00:00:00Z")
        Instant from,

        @Schema(description = "First instant after it; absent while no end is set", examples = "2028-01-10T00:00:00Z")
        @Nullable
        Instant until) {

    /** Most links of a chain: an appointment and one that rests on it. */
    public static final int MAX_LINKS = 2;

    /** The links of a chain, the root first. */
    public static List<ChainLink> of(List<Authority.Link> chain) {
        return chain.stream()
                .map(link -> new ChainLink(
                        link.appointment(),
                        link.office(),
                        link.scope().text(),
                        link.holder(),
                        link.instrument(),
                        link.from(),
                        link.until()))
                .toList();
    }
}
