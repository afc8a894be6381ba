package org.fieldsecurity.clearance.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.jspecify.annotations.Nullable;

/**
 * That somebody must know something; written once, with what happened.
 *
 * @param id its id
 * @param telling what, and to whom
 * @param at when it happened
 */
public record Notice(UUID id, Telling telling, Instant at) {

    /** Its rows as the database takes them. */
    record Written(
            UUID id,
            NoticeKind kind,
            UUID subject,
            @Nullable UUID person,
            @Nullable Office office,
            @Nullable String scope,
            boolean everyone,
            @Nullable String organization,
            String data,
            Instant createdAt,
            @Nullable Instant dueAt,
            List<String> names) {}

    Written written() {
        return switch (telling.addressee()) {
            case Addressee.OnePerson(UUID person) -> written(person, null, null, false);
            case Addressee.Holders(var office, var scope) -> written(null, office, scope.text(), false);
            case Addressee.Everyone(var office, var scope) -> written(null, office, scope.text(), true);
        };
    }

    private Written written(@Nullable UUID person, @Nullable Office office, @Nullable String scope, boolean everyone) {
        return new Written(
                id,
                telling.kind(),
                telling.subject(),
                person,
                office,
                scope,
                everyone,
                telling.organization(),
                NoticeText.write(telling.data()),
                at,
                telling.dueAt(),
                telling.addressee().names(telling.organization()));
    }
}
