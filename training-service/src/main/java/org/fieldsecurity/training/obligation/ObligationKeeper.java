package org.fieldsecurity.training.obligation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.replica.Batch;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.training.obligation.rules.HeldPost;
import org.fieldsecurity.training.obligation.rules.Obligation;
import org.fieldsecurity.training.obligation.rules.ObligationRule;
import org.fieldsecurity.training.obligation.rules.Subject;
import org.fieldsecurity.training.replica.People;
import org.fieldsecurity.training.replica.PersonCopy;
import org.fieldsecurity.training.requirement.RequirementCatalogue;
import org.fieldsecurity.training.requirement.rules.RequirementTerms;
import org.jspecify.annotations.Nullable;

/** Keeps the obligations of people as rows, so that no question recounts requirements. */
@ApplicationScoped
class ObligationKeeper {

    /** Reviews of one person, and changes of their certificates, take turns: neither overwrites what the other saw. */
    private static final String TAKE_TURNS =
            "select id from person_copy where id = any($1) order by id for no key update";

    private static final String POSTS =
            "select holder, office, scope, valid_from, valid_to from held_office where holder = any($1)"
                    + " and (valid_to is null or valid_to > valid_from) union all"
                    + " select holder, office, scope, valid_from, valid_to from stand_by where holder = any($1)";
    private static final String COVERAGE = "select person, course, covered_until from coverage where person = any($1)";
    private static final String FORGET = "delete from obligation where person = any($1)";
    private static final String STORE =
            "insert into obligation (person, course, first_day, due_on, last_day, organization, country, duty_station,"
                    + " dependant, requirements, covered_until)"
                    + " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";

    private final People people;
    private final RequirementCatalogue requirements;
    private final InstantSource clock;

    ObligationKeeper(People people, RequirementCatalogue requirements, InstantSource clock) {
        this.people = people;
        this.requirements = requirements;
        this.clock = clock;
    }

    /**
     * Works out anew what these people must hold and hold; at most some thousands of them at once. A record that was merged
     * into another one owes nothing: its person owes it under that one (P10).
     */
    Uni<Void> review(SqlConnection transaction, List<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple who = Tuple.of(ids.toArray(UUID[]::new));
        return transaction
                .preparedQuery(TAKE_TURNS)
                .execute(who)
                .chain(() -> people.find(transaction, ids))
                .flatMap(subjects -> requirements
                        .notEndedBefore(transaction, today())
                        .flatMap(rules -> posts(transaction, who)
                                .flatMap(posts -> coverage(transaction, who).flatMap(coverage -> transaction
                                        .preparedQuery(FORGET)
                                        .execute(who)
                                        .chain(() -> new Batch(rows(subjects, rules, posts, coverage))
                                                .store(transaction, STORE))))));
    }

    private static List<Tuple> rows(
            List<PersonCopy> subjects,
            List<RequirementTerms> rules,
            Map<UUID, List<HeldPost>> posts,
            Map<Holding, LocalDate> coverage) {
        return subjects.stream()
                .filter(person -> person.mergedInto() == null)
                .flatMap(person ->
                        ObligationRule.of(subject(person), posts.getOrDefault(person.id(), List.of()), rules).stream()
                                .map(due -> row(person, due, coverage.get(new Holding(person.id(), due.course())))))
                .toList();
    }

    private static Subject subject(PersonCopy person) {
        return new Subject(
                person.dependantOf() != null,
                person.category(),
                person.places(),
                person.assignedFrom(),
                person.assignedUntil());
    }

    private static Tuple row(PersonCopy person, Obligation due, @Nullable LocalDate coveredUntil) {
        return Tuple.tuple()
                .addUUID(person.id())
                .addString(due.course())
                .addLocalDate(due.from())
                .addLocalDate(due.dueOn())
                .addLocalDate(due.until())
                .addString(person.organization())
                .addString(person.country())
                .addString(person.dutyStation())
                .addBoolean(person.dependantOf() != null)
                .addString(due.requirements().stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .addLocalDate(coveredUntil);
    }

    private static Uni<Map<UUID, List<HeldPost>>> posts(SqlConnection transaction, Tuple who) {
        return transaction.preparedQuery(POSTS).execute(who).map(rows -> rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.getUUID("holder"),
                        Collectors.mapping(ObligationKeeper::post, Collectors.toList()))));
    }

    private static HeldPost post(Row row) {
        OffsetDateTime to = row.getOffsetDateTime("valid_to");
        return new HeldPost(
                Office.valueOf(row.getString("office")),
                Scope.parse(row.getString("scope")),
                day(row.getOffsetDateTime("valid_from")),
                // The first instant after it: the last day is the one before that instant.
                to == null ? null : day(to.minusNanos(1_000)));
    }

    /** Which certificate of whom. */
    private record Holding(UUID person, String course) {}

    private static Uni<Map<Holding, LocalDate>> coverage(SqlConnection transaction, Tuple who) {
        return transaction.preparedQuery(COVERAGE).execute(who).map(rows -> rows.stream()
                .collect(Collectors.toMap(
                        row -> new Holding(row.getUUID("person"), row.getString("course")),
                        row -> row.getLocalDate("covered_until"))));
    }

    private LocalDate today() {
        return Utc.day(clock.instant());
    }

    private static LocalDate day(OffsetDateTime instant) {
        return instant.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }
}
