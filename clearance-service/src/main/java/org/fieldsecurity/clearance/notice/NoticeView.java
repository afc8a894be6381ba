package org.fieldsecurity.clearance.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** A notice on the wire. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "That somebody must know something")
public record NoticeView(
        @Schema(description = "Its id; send it as after to read on", examples = "01890000-0000-7000-8000-00000000ee01")
        UUID id,

        @Schema(description = "What it tells", examples = "DECISION_NEEDED")
        NoticeKind kind,

        @Schema(description = "What kind of thing it is about: request, override, phase or slip", examples = "request")
        @Size(max = 20)
        String subjectType,

        @Schema(description = "Id of what it is about", examples = "01890000-0000-7000-8000-00000000dd01")
        UUID subject,

        @Schema(description = "Who it is for") For addressee,

        @Schema(description = "The organization concerned; absent where it is no single one", examples = "UNDP")
        @Size(max = 20)
        @Nullable
        String organization,

        @Schema(
                description = "In a few words, in the language asked for by Accept-Language",
                examples = "A decision is needed for CDGOM")
        @Size(max = 200)
        String title,

        @Schema(
                description = "In a sentence or two",
                examples =
                        "Request 01890000-0000-7000-8000-00000000dd01: a leg to CDGOM that begins on 2027-03-05 08:00"
                                + " UTC waits for your decision.")
        @Size(max = 1000)
        String text,

        @Schema(description = "What it says") NoticeData data,

        @Schema(description = "When it happened", examples = "2027-02-01T08:00:00Z")
        Instant createdAt,

        @Schema(description = "Until when an answer is due; absent where none is", examples = "2027-03-05T08:00:00Z")
        @Nullable
        Instant dueAt,

        @Schema(description = "Whether the caller has marked it as read", examples = "false")
        boolean read) {

    /** Who a notice is for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NoticeAddressee", description = "Who a notice is for: a person, or whoever holds an office")
    public record For(
            @Schema(description = "The person; absent for an office", examples = "01890000-0000-7000-8000-000000000018")
            @Nullable
            UUID person,

            @Schema(description = "The office; absent for a person", examples = "DESIGNATED_OFFICIAL") @Nullable
            Office office,

            @Schema(
                    type = SchemaType.STRING,
                    maxLength = 80,
                    description = "Where the office is held; absent for a person",
                    examples = "country:CD")
            @Nullable
            Scope scope) {

        /** Reads the columns of a notice. */
        public static For of(Row row) {
            String office = row.getString("office");
            String scope = row.getString("scope");
            return new For(
                    row.getUUID("person"),
                    office == null ? null : Office.valueOf(office),
                    scope == null ? null : Scope.parse(scope));
        }
    }

    static NoticeView of(Row row, NoticeTexts texts) {
        NoticeKind kind = NoticeKind.valueOf(row.getString("kind"));
        UUID subject = row.getUUID("subject");
        NoticeData data = NoticeText.read(row.getString("data"));
        Instant dueAt = instant(row.getOffsetDateTime("due_at"));
        return new NoticeView(
                row.getUUID("id"),
                kind,
                kind.subjectType(),
                subject,
                For.of(row),
                row.getString("organization"),
                texts.title(kind, data),
                texts.text(kind, subject, data, dueAt),
                data,
                row.getOffsetDateTime("created_at").toInstant(),
                dueAt,
                row.getBoolean("read"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
