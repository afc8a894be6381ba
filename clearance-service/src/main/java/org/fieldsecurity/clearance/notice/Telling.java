package org.fieldsecurity.clearance.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody must know something.
 *
 * @param subject id of what the kind is about
 * @param organization whose systems hear it too; null where it concerns no single one
 * @param dueAt until when an answer is due; null where none is
 */
public record Telling(
        NoticeKind kind,
        UUID subject,
        Addressee addressee,
        @Nullable String organization,
        NoticeData data,
        @Nullable Instant dueAt) {}
