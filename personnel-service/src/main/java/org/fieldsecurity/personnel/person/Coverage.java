package org.fieldsecurity.personnel.person;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.fieldsecurity.personnel.person.rules.CoverageRules;
import org.fieldsecurity.personnel.person.rules.CoverageRules.Reason;
import org.jspecify.annotations.Nullable;

/** Answers whether somebody is covered on a day. */
@ApplicationScoped
class Coverage {

    private static final String PARTNER = "select kind = 'PARTNER', exists (select 1 from memorandum m"
            + " where m.organization = o.code and m.country = $2 and m.period @> cast($3 as date)) from organization o where code = $1";

    private final Assignments assignments;
    private final Pool pool;

    Coverage(Assignments assignments, Pool pool) {
        this.assignments = assignments;
        this.pool = pool;
    }

    private record Partner(boolean partner, boolean memorandum) {}

    Uni<CoverageView> of(Person person, LocalDate day) {
        return assignments.on(person.id(), day).flatMap(assignment -> partner(assignment, day)
                .flatMap(partner ->
                        familyServesAt(person, day).map(place -> view(person, day, assignment, partner, place))));
    }

    private static CoverageView view(
            Person person,
            LocalDate day,
            @Nullable Assignment assignment,
            Partner partner,
            @Nullable String familyServesAt) {
        Reason reason = CoverageRules.judge(new CoverageRules.Facts(
                person.mergedInto() != null,
                person.isDependant(),
                assignment != null,
                partner.partner(),
                partner.memorandum()));
        return new CoverageView(
                person.id(),
                day,
                reason.isCovered(),
                reason,
                assignment == null ? null : assignment.view(),
                familyServesAt);
    }

    private Uni<Partner> partner(@Nullable Assignment assignment, LocalDate day) {
        if (assignment == null) {
            return Uni.createFrom().item(new Partner(false, false));
        }
        return pool.preparedQuery(PARTNER)
                .execute(Tuple.of(
                        assignment.organization(), assignment.dutyStation().substring(0, 2), day))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return new Partner(row.getBoolean(0), row.getBoolean(1));
                });
    }

    private Uni<@Nullable String> familyServesAt(Person person, LocalDate day) {
        return person.dependantOf() == null
                ? Uni.createFrom().nullItem()
                : assignments.on(person.dependantOf(), day).map(it -> it == null ? null : it.dutyStation());
    }
}
