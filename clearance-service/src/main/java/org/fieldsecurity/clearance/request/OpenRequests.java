package org.fieldsecurity.clearance.request;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldsecurity.clearance.assessment.CaseFile;
import org.fieldsecurity.clearance.assessment.CaseFiles;
import org.fieldsecurity.clearance.assessment.Itinerary;
import org.fieldsecurity.clearance.policy.LegState;
import org.fieldsecurity.clearance.policy.Place;
import org.fieldsecurity.clearance.policy.Policy;
import org.hibernate.FlushMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Reads the requests that have an open leg to some place, some hundred at a time in the order of their ids: one that
 * waits, or permits a journey that is not over. The session forgets each batch before it reads the next.
 */
@ApplicationScoped
public class OpenRequests {

    /** Requests of one reading; a statement's size, not a rule. */
    private static final int AT_ONCE = 500;

    private static final Set<LegState> OPEN = EnumSet.of(
            LegState.PENDING,
            LegState.INFORMATION_REQUESTED,
            LegState.AUTO_CLEARED,
            LegState.CLEARED,
            LegState.IN_PROGRESS,
            LegState.EXTENDED,
            LegState.CURTAILED);
    private static final Comparator<LegClearance> BY_ID = Comparator.comparing(
                    (LegClearance clearance) -> clearance.request().id().toString())
            .thenComparing(clearance -> clearance.id().toString());
    private static final String IDS = "select distinct c.request.id from LegClearance c"
            + " where c.state in :states and c.request.id > :after%s order by c.request.id";
    private static final String REQUESTS = "from ClearanceRequest r where r.id in ?1 order by r.id";
    private static final String LEGS = "from ClearanceRequest r left join fetch r.legs where r.id in ?1";
    private static final String CLEARANCES = "from ClearanceRequest r left join fetch r.clearances where r.id in ?1";
    private static final String QUESTIONS = "from LegQuestion q where q.clearance in ?1 order by q.askedAt, q.id";
    private static final String DECISIONS = "from LegDecision d where d.clearance in ?1 order by d.decidedAt, d.id";

    private final CaseFiles files;

    OpenRequests(CaseFiles files) {
        this.files = files;
    }

    /**
     * Some requests with all their parts.
     *
     * @param open their open clearances for legs that are meant, by request and id
     * @param decisionsOf the decisions on each of their clearances, the first first
     * @param questions what was asked about any of them, the first first
     */
    record Batch(List<LegClearance> open, Map<UUID, List<LegDecision>> decisionsOf, List<LegQuestion> questions) {

        List<LegDecision> decisions(ClearanceRequest request) {
            return request.clearances().stream()
                    .flatMap(clearance -> decisionsOf.getOrDefault(clearance.id(), List.of()).stream())
                    .toList();
        }
    }

    /**
     * Which open legs are meant.
     *
     * @param stations duty stations that they lead to; null for any
     * @param country the country that they lead to; null for any
     * @param at stays that ended before this instant are over
     */
    record Wanted(@Nullable Set<String> stations, @Nullable String country, Instant at) {

        private String condition() {
            return (stations == null ? "" : " and c.dutyStation in :stations")
                    + (country == null ? "" : " and c.country = :country");
        }

        private boolean has(LegClearance clearance) {
            return OPEN.contains(clearance.state())
                    && (stations == null || stations.contains(clearance.dutyStation()))
                    && (country == null || country.equals(clearance.country()))
                    && !clearance.leg().transit()
                    && !clearance.isOver(at);
        }
    }

    /**
     * Hands over each batch, one after the other. What is changed in it must be flushed before the next one: the session
     * does not look through all it holds at every reading, and forgets it then.
     *
     * @param toChange whether nobody else may change the requests until this transaction ends
     * @param enough asked after each batch whether to stop
     * @return whether all were read
     */
    Uni<Boolean> read(Wanted wanted, boolean toChange, Function<Batch, Uni<Void>> each, BooleanSupplier enough) {
        return Panache.getSession().flatMap(session -> {
            FlushMode before = session.getFlushMode();
            session.setFlushMode(FlushMode.MANUAL);
            return from(session, new UUID(0, 0), wanted, toChange, each, enough)
                    .eventually(() -> session.setFlushMode(before));
        });
    }

    /** The case file of each request of a batch, under a policy and the ratings of the places. */
    Uni<Map<UUID, CaseFile>> cases(
            Batch batch, Policy policy, Map<String, Place> places, Map<String, String> ratings, Instant at) {
        Map<UUID, Itinerary> itineraries = itineraries(batch);
        return files.open(itineraries.values(), places, ratings, policy, at).map(all -> cases(itineraries, all));
    }

    /** The case file of each request of a batch, under a policy and the ratings declared now. */
    Uni<Map<UUID, CaseFile>> cases(Batch batch, Policy policy, Instant at) {
        Map<UUID, Itinerary> itineraries = itineraries(batch);
        Set<String> stations =
                batch.open().stream().map(LegClearance::dutyStation).collect(Collectors.toSet());
        return files.open(itineraries.values(), stations, policy, at).map(all -> cases(itineraries, all));
    }

    private static Map<UUID, Itinerary> itineraries(Batch batch) {
        Map<UUID, Itinerary> itineraries = new HashMap<>();
        batch.open().stream()
                .map(LegClearance::request)
                .forEach(request -> itineraries.computeIfAbsent(request.id(), id -> request.journey()));
        return itineraries;
    }

    private static Map<UUID, CaseFile> cases(Map<UUID, Itinerary> itineraries, CaseFiles.Files all) {
        return itineraries.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> all.of(one.getValue())));
    }

    private static Uni<Boolean> from(
            Mutiny.Session session,
            UUID after,
            Wanted wanted,
            boolean toChange,
            Function<Batch, Uni<Void>> each,
            BooleanSupplier enough) {
        return ids(session, after, wanted).flatMap(ids -> {
            if (ids.isEmpty() || enough.getAsBoolean()) {
                return Uni.createFrom().item(ids.isEmpty());
            }
            return batch(session, ids, wanted, toChange)
                    .flatMap(each::apply)
                    .invoke(session::clear)
                    .chain(() -> from(session, ids.getLast(), wanted, toChange, each, enough));
        });
    }

    private static Uni<List<UUID>> ids(Mutiny.Session session, UUID after, Wanted wanted) {
        var query = session.createQuery(IDS.formatted(wanted.condition()), UUID.class)
                .setParameter("states", OPEN)
                .setParameter("after", after)
                .setMaxResults(AT_ONCE);
        if (wanted.stations() != null) {
            query.setParameter("stations", wanted.stations());
        }
        if (wanted.country() != null) {
            query.setParameter("country", wanted.country());
        }
        return query.getResultList();
    }

    private static Uni<Batch> batch(Mutiny.Session session, List<UUID> ids, Wanted wanted, boolean toChange) {
        return session.createQuery(REQUESTS, ClearanceRequest.class)
                .setParameter(1, ids)
                .setLockMode(toChange ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE)
                .getResultList()
                .call(() -> session.createQuery(LEGS, ClearanceRequest.class)
                        .setParameter(1, ids)
                        .getResultList())
                .call(() -> session.createQuery(CLEARANCES, ClearanceRequest.class)
                        .setParameter(1, ids)
                        .getResultList())
                .flatMap(requests -> {
                    List<LegClearance> clearances = requests.stream()
                            .flatMap(request -> request.clearances().stream())
                            .toList();
                    List<UUID> ofAll = clearances.stream().map(LegClearance::id).toList();
                    return session.createQuery(DECISIONS, LegDecision.class)
                            .setParameter(1, ofAll)
                            .getResultList()
                            .flatMap(decisions -> session.createQuery(QUESTIONS, LegQuestion.class)
                                    .setParameter(1, ofAll)
                                    .getResultList()
                                    .map(questions -> new Batch(
                                            clearances.stream()
                                                    .filter(wanted::has)
                                                    .sorted(BY_ID)
                                                    .toList(),
                                            decisions.stream().collect(Collectors.groupingBy(LegDecision::clearance)),
                                            questions)));
                });
    }
}
