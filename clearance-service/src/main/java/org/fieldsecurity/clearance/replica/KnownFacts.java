package org.fieldsecurity.clearance.replica;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.clearance.policy.Certificate;
import org.fieldsecurity.clearance.policy.RequiredCourse;
import org.fieldsecurity.kit.authority.Scope;

/** Answers from the copies, in the session of the request at hand; a feed never yet read is as old as can be. */
@ApplicationScoped
public class KnownFacts {

    /** The services whose facts a clearance rests on. */
    private static final List<String> SOURCES = List.of("personnel", "training");

    private static final String AGES = "select source, caught_up_at from replica_checkpoint";

    /** The people with these ids; unknown ones are left out. */
    public Uni<Map<UUID, PersonCopy>> people(Collection<UUID> ids) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery("from PersonCopy where id in ?1", PersonCopy.class)
                        .setParameter(1, ids)
                        .getResultList())
                .map(people -> people.stream().collect(Collectors.toMap(PersonCopy::id, person -> person)));
    }

    /** The duty stations with these codes; unknown ones are left out. */
    public Uni<Map<String, DutyStationCopy>> dutyStations(Collection<String> locodes) {
        return Panache.getSession()
                .flatMap(
                        session -> session.createQuery("from DutyStationCopy where locode in ?1", DutyStationCopy.class)
                                .setParameter(1, locodes)
                                .getResultList())
                .map(stations ->
                        stations.stream().collect(Collectors.toMap(DutyStationCopy::locode, station -> station)));
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
        return Panache.getSession().flatMap(session -> session.createQuery(
                        "from DutyStationCopy where " + column + " = ?1 order by locode", DutyStationCopy.class)
                .setParameter(1, value)
                .getResultList());
    }

    /** Those who live at any of the duty stations, by id, so many after one. */
    public Uni<List<PersonCopy>> residents(Collection<String> locodes, UUID after, int limit) {
        return Panache.getSession().flatMap(session -> session.createQuery(
                        "from PersonCopy where dutyStation in ?1 and id > ?2 order by id", PersonCopy.class)
                .setParameter(1, locodes)
                .setParameter(2, after)
                .setMaxResults(limit)
                .getResultList());
    }

    /** The certificates that count, by person. */
    public Uni<Map<UUID, List<Certificate>>> certificates(Collection<UUID> people) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from CertificateCopy where person in ?1 and counts", CertificateCopy.class)
                        .setParameter(1, people)
                        .getResultList())
                .map(certificates -> certificates.stream()
                        .collect(Collectors.groupingBy(
                                CertificateCopy::person,
                                Collectors.mapping(CertificateCopy::certificate, Collectors.toList()))));
    }

    /** What training requires of everybody at some place, at the instant. */
    public Uni<List<RequiredCourse>> requiredCourses(Instant at) {
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from CourseRequirementCopy where validFrom <= ?1 and (validTo is null or validTo >= ?1)",
                                CourseRequirementCopy.class)
                        .setParameter(1, today)
                        .getResultList())
                .map(requirements -> requirements.stream()
                        .map(CourseRequirementCopy::requirement)
                        .toList());
    }

    /** For each source of facts the instant up to which its copies are complete. */
    public Uni<Map<String, Instant>> asOf() {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(AGES, Object[].class).getResultList())
                .map(KnownFacts::ages);
    }

    private static Map<String, Instant> ages(List<Object[]> rows) {
        Map<String, Instant> ages = new HashMap<>();
        SOURCES.forEach(source -> ages.put(source, Instant.EPOCH));
        for (Object[] row : rows) {
            if (SOURCES.contains((String) row[0]) && row[1] != null) {
                ages.put((String) row[0], instant(row[1]));
            }
        }
        return ages;
    }

    private static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }
}
