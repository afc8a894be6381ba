package org.fieldsecurity.clearance.replica;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.clearance.policy.Certificate;
import org.fieldsecurity.clearance.policy.OwedBriefing;
import org.fieldsecurity.clearance.policy.RequiredCourse;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.sql.Line;
import org.fieldsecurity.kit.sql.SessionSql;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/** Answers from the copies, in the session of the request at hand; a feed never yet read is as old as can be. */
@ApplicationScoped
public class KnownFacts {

    private static final Duration A_MONTH = Duration.ofDays(30);

    /** The services whose facts a clearance rests on. */
    private static final List<String> SOURCES = List.of("personnel", "training");

    private static final String AGES = "select source, caught_up_at from replica_checkpoint";
    private static final String PEOPLE = PersonCopy.COLUMNS + " where id {among}";
    private static final String RESIDENTS = PersonCopy.COLUMNS + " where duty_station = any($1) and id > $2"
            + " and merged_into is null and (assigned_until is null or assigned_until >= $3) order by id limit $4";
    private static final String STATIONS = DutyStationCopy.COLUMNS + " where locode {among}";
    private static final String COUNTING = CertificateCopy.COLUMNS + " where person {among} and counts";
    private static final String OWED = "select b.person, b.duty_station, b.country, b.arrived_at"
            + " from briefing_copy b where b.person {among} and b.owed and not exists (select from leg_clearance c"
            + " where c.leg = b.leg and c.person = b.person and c.state <> 'CANCELLED'"
            + " and (coalesce(c.left_at, c.moved_on_at) is not null or c.leaves_at < $1))";
    private static final String EVER_HELD =
            CertificateCopy.COLUMNS + " where person = $1 order by course, valid_from limit $2";
    private static final String REQUIRED =
            CourseRequirementCopy.COLUMNS + " where valid_from <= $1 and (valid_to is null or valid_to >= $1)";

    /** The people with these ids; unknown ones are left out. */
    public Uni<Map<UUID, PersonCopy>> people(Collection<UUID> ids) {
        return SessionSql.rowsAmong(PEOPLE, PersonCopy::of, ids)
                .map(people -> people.stream().collect(Collectors.toMap(PersonCopy::id, person -> person)));
    }

    /** The duty stations with these codes; unknown ones are left out. */
    public Uni<Map<String, DutyStationCopy>> dutyStations(Collection<String> locodes) {
        return SessionSql.rowsAmong(STATIONS, DutyStationCopy::of, locodes).map(stations -> stations.stream()
                .collect(Collectors.toMap(DutyStationCopy::locode, station -> station)));
    }

    /** The duty stations of a country or area, or the one duty station; none for any other scope. */
    public Uni<List<DutyStationCopy>> dutyStationsIn(Scope scope) {
        return switch (scope) {
            case Scope.Country(String code) -> dutyStationsBy("country", code);
            case Scope.Area(String country, String name) -> dutyStationsBy("area", country + "/" + name);
            case Scope.DutyStation(String locode) -> dutyStationsBy("locode", locode);
            default -> Uni.createFrom().item(List.of());
        };
    }

    private static Uni<List<DutyStationCopy>> dutyStationsBy(String column, String value) {
        return SessionSql.rows(
                DutyStationCopy.COLUMNS + " where " + column + " = $1 order by locode", DutyStationCopy::of, value);
    }

    /** Those who live at any of the duty stations and have not left before a day, by id, so many after one. */
    public Uni<List<PersonCopy>> residents(Collection<String> locodes, LocalDate day, UUID after, int limit) {
        return SessionSql.rows(RESIDENTS, PersonCopy::of, locodes.toArray(String[]::new), after, day, limit);
    }

    /** The certificates that count, by person. */
    public Uni<Map<UUID, List<Certificate>>> certificates(Collection<UUID> people) {
        return SessionSql.rowsAmong(COUNTING, CertificateCopy::of, people).map(certificates -> certificates.stream()
                .collect(Collectors.groupingBy(
                        CertificateCopy::person,
                        Collectors.mapping(CertificateCopy::certificate, Collectors.toList()))));
    }

    /**
     * The briefings that each owes a signature where they still are (T11): whoever left or went on owes it no more, nor does
     * anybody whose stay was to end a month ago without a word of it.
     */
    public Uni<Map<UUID, List<OwedBriefing>>> briefingsOwed(Collection<UUID> people, Instant at) {
        return SessionSql.rowsAmong(OWED, line -> Map.entry(line.id(0), owed(line)), people, at.minus(A_MONTH))
                .map(owed -> owed.stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    private static OwedBriefing owed(Line line) {
        return new OwedBriefing(line.required(1), line.required(2), line.at(3));
    }

    /** All certificates of one person, also those that don't count; at most so many. */
    public Uni<List<CertificateCopy>> everHeld(UUID person, int limit) {
        return SessionSql.rows(EVER_HELD, CertificateCopy::of, person, limit);
    }

    /** What training requires of everybody at some place, at the instant. */
    public Uni<List<RequiredCourse>> requiredCourses(Instant at) {
        return SessionSql.rows(REQUIRED, line -> CourseRequirementCopy.of(line).requirement(), Utc.day(at));
    }

    /** For each source of facts the instant up to which its copies are complete. */
    public Uni<Map<String, Instant>> asOf() {
        return SessionSql.rows(AGES, Age::of).map(KnownFacts::ages);
    }

    private record Age(String source, @Nullable Instant caughtUp) {

        static Age of(Line line) {
            return new Age(line.required(0), line.instant(1));
        }
    }

    private static Map<String, Instant> ages(List<Age> found) {
        Map<String, Instant> ages = new HashMap<>();
        SOURCES.forEach(source -> ages.put(source, Instant.EPOCH));
        for (Age age : found) {
            if (SOURCES.contains(age.source()) && age.caughtUp() != null) {
                ages.put(age.source(), age.caughtUp());
            }
        }
        return ages;
    }
}
