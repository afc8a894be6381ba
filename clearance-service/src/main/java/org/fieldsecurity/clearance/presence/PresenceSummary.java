package org.fieldsecurity.clearance.presence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Scope;

/** How many people are in a place. */
@Schema(description = "How many people are in a place")
public record PresenceSummary(
        @Schema(type = SchemaType.STRING, description = "Where", examples = "country:CD", maxLength = 80)
        Scope scope,

        @Schema(description = "The instant", examples = "2027-03-08T08:00:00Z")
        Instant at,

        @Schema(description = "Everybody", examples = "412") @Min(0) @Max(Long.MAX_VALUE)
        long people,

        @Schema(description = "By what they are there") @Size(max = 3)
        List<Count> byKind,

        @Schema(description = "By how sure it is") @Size(max = 4)
        List<Count> byConfidence,

        @Schema(description = "By organization, the most people first") @Size(max = PresenceSummary.MOST)
        List<Count> byOrganization,

        @Schema(description = "By duty station, the most people first") @Size(max = PresenceSummary.MOST)
        List<Count> byDutyStation) {

    /** Most counts of one kind. */
    static final int MOST = 1000;

    /** How many of one sort. */
    @Schema(name = "PresenceCount", description = "How many of one sort")
    public record Count(
            @Schema(description = "Which", examples = "VISITOR") @Size(max = 20)
            String of,

            @Schema(description = "How many", examples = "37") @Min(0) @Max(Long.MAX_VALUE)
            long people) {}

    static PresenceSummary of(PresenceQuestion asked, List<PresenceGroup> groups) {
        return new PresenceSummary(
                asked.scope(),
                asked.at(),
                groups.stream().mapToLong(PresenceGroup::people).sum(),
                counts(groups, group -> group.kind().name()),
                counts(groups, group -> group.confidence().name()),
                counts(groups, PresenceGroup::organization),
                counts(groups, PresenceGroup::dutyStation));
    }

    private static List<Count> counts(List<PresenceGroup> groups, Function<PresenceGroup, String> by) {
        Map<String, Long> people = groups.stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.summingLong(PresenceGroup::people)));
        return people.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST)
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }
}
