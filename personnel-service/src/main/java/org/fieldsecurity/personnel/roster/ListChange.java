package org.fieldsecurity.personnel.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.person.Category;
import org.jspecify.annotations.Nullable;

/** How a list differs, for one person, between two instants. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How a list differs, for one person, from what it was")
public record ListChange(
        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "Family name, in any script", examples = "Okello") @Size(max = 100)
        String familyName,

        @Schema(description = "Given names, in any script", examples = "Amina") @Size(max = 100)
        String givenNames,

        @Schema(description = "What changed", examples = "MOVED_IN")
        Kind change,

        @Schema(description = "Since when", examples = "2026-10-01T00:00:00Z")
        Instant since,

        @Schema(description = "The assignment then; absent for who was not on the list") @Nullable
        Post before,

        @Schema(description = "The assignment now; absent for who is no longer on the list") @Nullable
        Post after) {

    /** What changed. */
    @Schema(name = "ListChangeKind", description = "What changed for somebody")
    public enum Kind {
        /** On the list now, and counted nowhere before. */
        JOINED,
        /** On the list before, and counted nowhere now. */
        LEFT,
        /** On the list now, and counted elsewhere before. */
        MOVED_IN,
        /** On the list before, and counted elsewhere now. */
        MOVED_OUT,
        /** On the list before and now, by another assignment. */
        CHANGED_ASSIGNMENT
    }

    /** An assignment, in short. */
    @Schema(name = "ListedPost", description = "An assignment, in short")
    public record Post(
            @Schema(description = "Common code of the organization", examples = "UNDP") @Size(max = 20)
            String organization,

            @Schema(description = "UN/LOCODE of the duty station", examples = "CDGOM") @Size(max = 5)
            String dutyStation,

            @Schema(description = "How the person belongs to the organization", examples = "LOCAL_STAFF")
            Category category) {

        private static @Nullable Post of(Row row, int first) {
            return row.getString(first) == null
                    ? null
                    : new Post(
                            row.getString(first), row.getString(first + 1), Category.valueOf(row.getString(first + 2)));
        }
    }

    static ListChange of(Row row) {
        return new ListChange(
                row.getUUID(0),
                row.getString(1),
                row.getString(2),
                Kind.valueOf(row.getString(3)),
                row.getOffsetDateTime(4).toInstant(),
                Post.of(row, 5),
                Post.of(row, 8));
    }
}
