package org.fieldsecurity.personnel.person;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.fieldsecurity.kit.sql.Line;
import org.fieldsecurity.kit.sql.SessionSql;
import org.fieldsecurity.personnel.person.rules.CoverageRules;
import org.fieldsecurity.personnel.person.rules.CoverageRules.Reason;
import org.jspecify.annotations.Nullable;

/** Answers whether somebody is covered on a day. */
@ApplicationScoped
class Coverage {

    private static final String PARTNER = "select kind = 'PARTNER', exists (select 1 from memorandum m"
            + " where m.organization = o.code and m.country = $2 and m.period @> cast($3 as date)) from organization o where code = $1";

    private final Assignments assignments;

    Coverage(Assignments assignments) {
        this.assignments = assignments;
    }

    private record Partner(boolean partner, boolean memorandum) {

        static Partner of(Line line) {
            return new Partner(line.flag(0), line.flag(1));
        }
    }

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
        String country = assignment.dutyStation().substring(0, 2);
        return SessionSql.rows(PARTNER, Partner::of, assignment.organization(), country, day)
                .map(List::getFirst);
    }

    private Uni<@Nullable String> familyServesAt(Person person, LocalDate day) {
        return person.dependantOf() == null
                ? Uni.createFrom().nullItem()
                : assignments.on(person.dependantOf(), day).map(it -> it == null ? null : it.dutyStation());
    }
}
