package org.fieldsecurity.clearance.notice.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.fieldsecurity.clearance.notice.NoticeData;
import org.fieldsecurity.clearance.notice.NoticeKind;
import org.fieldsecurity.clearance.notice.NoticeText;
import org.fieldsecurity.clearance.notice.NoticeView;
import org.jspecify.annotations.Nullable;

/**
 * The body of a message by the Standard Webhooks convention.
 *
 * @param type the kind of the notice, or {@code PING}
 * @param timestamp when it happened
 * @param data the notice without its texts; nothing in a ping
 */
record Message(String type, Instant timestamp, Body data) {

    /** What is told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            @Nullable UUID id,
            @Nullable String subjectType,
            @Nullable UUID subject,
            NoticeView.@Nullable For addressee,
            @Nullable String organization,
            @Nullable NoticeData data,
            @Nullable Instant dueAt) {}

    /** Reads the columns of a notice, which are null for a ping. */
    static Message of(Row row) {
        UUID notice = row.getUUID("notice");
        if (notice == null) {
            return new Message(
                    "PING",
                    row.getOffsetDateTime("written_at").toInstant(),
                    new Body(null, null, null, null, null, null, null));
        }
        NoticeKind kind = NoticeKind.valueOf(row.getString("kind"));
        OffsetDateTime due = row.getOffsetDateTime("due_at");
        return new Message(
                kind.name(),
                row.getOffsetDateTime("created_at").toInstant(),
                new Body(
                        notice,
                        kind.subjectType(),
                        row.getUUID("subject"),
                        NoticeView.For.of(row),
                        row.getString("organization"),
                        NoticeText.read(row.getString("data")),
                        due == null ? null : due.toInstant()));
    }
}
