package org.fieldsecurity.personnel.headcount;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.personnel.headcount.rules.HeadcountState;

/** All headcounts. */
@ApplicationScoped
public class Headcounts implements PanacheRepositoryBase<Headcount, UUID> {

    private static final Instant AFTER_ALL = Instant.parse("9999-12-31T23:59:59Z");
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Whether one of the kind is open for exactly this scope. */
    Uni<Boolean> isOpen(Scope scope, HeadcountKind kind) {
        return count("scope = ?1 and kind = ?2 and state = ?3", scope.text(), kind, HeadcountState.OPEN)
                .map(open -> open > 0);
    }

    /** One page of the scope's headcounts, the last first. */
    Uni<List<Headcount>> page(Scope scope, PageRequest request) {
        var cursor = request.after(2);
        return find(
                        "scope = ?1 and (openedAt < ?2 or openedAt = ?2 and id > ?3) order by openedAt desc, id",
                        scope.text(),
                        cursor.map(after -> after.instant(0)).orElse(AFTER_ALL),
                        cursor.map(after -> after.uuid(1)).orElse(BEFORE_ALL))
                .page(0, request.fetch())
                .list();
    }

    static Cursor cursor(Headcount row) {
        return new Cursor(List.of(row.openedAt().toString(), row.id().toString()));
    }
}
