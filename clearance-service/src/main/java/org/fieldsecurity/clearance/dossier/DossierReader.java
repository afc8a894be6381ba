package org.fieldsecurity.clearance.dossier;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.clearance.dossier.Dossier.Chain;
import org.fieldsecurity.clearance.dossier.Dossier.KnownCertificate;
import org.fieldsecurity.clearance.phase.PhasesInForce;
import org.fieldsecurity.clearance.policy.Place;
import org.fieldsecurity.clearance.presence.WhereaboutsReader;
import org.fieldsecurity.clearance.replica.DutyStationCopy;
import org.fieldsecurity.clearance.replica.KnownFacts;
import org.fieldsecurity.clearance.replica.PersonCopy;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.ledger.LedgerRow;
import org.jspecify.annotations.Nullable;

/** Puts a dossier together from the ledger, in the session of the request at hand. */
@ApplicationScoped
public class DossierReader {

    private static final int MOST_REQUESTS = 50;
    private static final int MOST_ROWS = 2000;
    private static final int MOST_CERTIFICATES = 500;

    private static final String REQUESTS = "select request from (select request, max(departs_at) as latest"
            + " from leg_clearance where person = :person group by request) r order by latest desc limit :most";
    private static final String STATIONS =
            "select distinct duty_station from leg_clearance where person = :person and request in (:requests)";
    private static final String SLIPS =
            "select cast(s.id as text) from slip s where s.request in (:requests) and exists (select from"
                    + " leg_clearance c where c.request = s.request and c.person = :person"
                    + " and coalesce(c.named, c.person) = s.person)";
    private static final String MOVEMENTS = "select cast(m.id as text) from movement m"
            + " join leg_clearance c on c.id = m.clearance where c.person = :person and c.request in (:requests)";
    private static final String NAMINGS =
            "select cast(id as text) from essential_naming" + " where person = :person and approved_at is not null";

    private final KnownFacts facts;
    private final PhasesInForce phases;
    private final WhereaboutsReader whereabouts;
    private final Ledger ledger;

    DossierReader(KnownFacts facts, PhasesInForce phases, WhereaboutsReader whereabouts, Ledger ledger) {
        this.facts = facts;
        this.phases = phases;
        this.whereabouts = whereabouts;
        this.ledger = ledger;
    }

    /** What was recorded about a person up to an instant. */
    Uni<Dossier> of(PersonCopy person, Instant at, Instant now) {
        UUID today = person.today();
        return requests(today).flatMap(found -> chains(today, kept(found), at)
                .flatMap(chains -> certificates(today).flatMap(certificates -> whereabouts
                        .of(person, at, now)
                        .map(where -> new Dossier(
                                person.id(),
                                person.name(),
                                person.organization(),
                                at,
                                now,
                                where,
                                certificates,
                                chains.chains(),
                                chains.complete() && found.size() <= MOST_REQUESTS)))));
    }

    /** Histories, and whether none was cut off. */
    private record Chains(List<Chain> chains, boolean complete) {}

    private static List<UUID> kept(List<UUID> requests) {
        return requests.subList(0, Math.min(MOST_REQUESTS, requests.size()));
    }

    private static Uni<List<UUID>> requests(UUID person) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(REQUESTS, UUID.class)
                .setParameter("person", person)
                .setParameter("most", MOST_REQUESTS + 1)
                .getResultList());
    }

    private Uni<Chains> chains(UUID person, List<UUID> requests, Instant at) {
        // No id is this one: a list in a statement can't be empty.
        Collection<UUID> some = requests.isEmpty() ? List.of(new UUID(0, 0)) : requests;
        List<String> requestIds = requests.stream().map(UUID::toString).toList();
        return texts(SLIPS, person, some)
                .flatMap(slips -> texts(MOVEMENTS, person, some).flatMap(movements -> texts(NAMINGS, person, null)
                        .flatMap(namings -> phases(person, some, at).flatMap(phaseIds -> read("request", requestIds, at)
                                .flatMap(ofRequests -> read("slip", slips, at).flatMap(ofSlips -> read(
                                                "movement", movements, at)
                                        .flatMap(ofMovements -> read("essential-naming", namings, at)
                                                .flatMap(ofNamings -> read("phase", phaseIds, at)
                                                        .map(ofPhases -> join(List.of(
                                                                ofRequests,
                                                                ofSlips,
                                                                ofMovements,
                                                                ofNamings,
                                                                ofPhases)))))))))));
    }

    private static Chains join(List<List<LedgerRow>> histories) {
        List<Chain> chains = new ArrayList<>();
        boolean complete = true;
        for (List<LedgerRow> history : histories) {
            complete &= history.size() < MOST_ROWS;
            Map<String, List<LedgerEntry>> bySubject = new LinkedHashMap<>();
            history.forEach(row -> bySubject
                    .computeIfAbsent(row.subject(), subject -> new ArrayList<>())
                    .add(LedgerEntry.of(row)));
            bySubject.forEach((subject, rows) ->
                    chains.add(new Chain(rows.getFirst().subjectType(), subject, List.copyOf(rows))));
        }
        return new Chains(List.copyOf(chains), complete);
    }

    private Uni<List<LedgerRow>> read(String subjectType, List<String> subjects, Instant at) {
        return ledger.historyOf(subjectType, subjects, at, MOST_ROWS);
    }

    private Uni<List<String>> phases(UUID person, Collection<UUID> requests, Instant at) {
        return texts(STATIONS, person, requests)
                .map(Set::copyOf)
                .flatMap(facts::dutyStations)
                .map(stations ->
                        stations.values().stream().map(DutyStationCopy::place).toList())
                .flatMap((List<Place> places) -> phases.idsAt(places, at))
                .map(ids -> ids.stream().map(UUID::toString).toList());
    }

    private Uni<List<KnownCertificate>> certificates(UUID person) {
        return facts.everHeld(person, MOST_CERTIFICATES)
                .map(copies -> copies.stream().map(KnownCertificate::of).toList());
    }

    private static Uni<List<String>> texts(String sql, UUID person, @Nullable Collection<UUID> requests) {
        return Panache.getSession().flatMap(session -> {
            var query = session.createNativeQuery(sql, String.class).setParameter("person", person);
            if (requests != null) {
                query.setParameter("requests", requests);
            }
            return query.getResultList();
        });
    }
}
