package org.fieldsecurity.clearance.assessment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldsecurity.clearance.essential.EssentialRegister;
import org.fieldsecurity.clearance.phase.PhasesInForce;
import org.fieldsecurity.clearance.policy.Certificate;
import org.fieldsecurity.clearance.policy.Naming;
import org.fieldsecurity.clearance.policy.OwedBriefing;
import org.fieldsecurity.clearance.policy.Place;
import org.fieldsecurity.clearance.policy.Policy;
import org.fieldsecurity.clearance.replica.DutyStationCopy;
import org.fieldsecurity.clearance.replica.KnownFacts;
import org.fieldsecurity.clearance.replica.PersonCopy;
import org.fieldsecurity.clearance.rulebook.Rulebook;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.problem.Problem.FieldError;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.sql.SessionSql;

/** Opens case files, from this service's own tables and copies alone. */
@ApplicationScoped
public class CaseFiles {

    private final KnownFacts facts;
    private final EssentialRegister lists;
    private final Rulebook rulebook;
    private final PhasesInForce phases;
    private final CompanionFinder companions;
    private final CurrentCaller caller;
    private final InstantSource clock;

    CaseFiles(
            KnownFacts facts,
            EssentialRegister lists,
            Rulebook rulebook,
            PhasesInForce phases,
            CompanionFinder companions,
            CurrentCaller caller,
            InstantSource clock) {
        this.facts = facts;
        this.lists = lists;
        this.rulebook = rulebook;
        this.phases = phases;
        this.companions = companions;
        this.caller = caller;
        this.clock = clock;
    }

    /** The file of an itinerary that was just sent: refuses what is wrong in it, every field at once. */
    public Uni<CaseFile> openFor(List<PlannedLeg> legs, List<PlannedTraveller> travellers) {
        return openFor(legs, travellers, Set.of());
    }

    /** The same for a request on which some people are already. */
    public Uni<CaseFile> openFor(List<PlannedLeg> legs, List<PlannedTraveller> travellers, Set<UUID> already) {
        Set<UUID> ids = travellers.stream().map(PlannedTraveller::person).collect(Collectors.toSet());
        return open(new Itinerary(legs, ids, ids)).invoke(file -> {
            List<FieldError> errors = new ArrayList<>(PlannedLeg.errors(legs));
            for (int i = 0; i < legs.size(); i++) {
                if (!file.places().containsKey(legs.get(i).to())) {
                    errors.add(new FieldError("is not the UN/LOCODE of a known duty station", "/legs/" + i + "/to"));
                }
            }
            errors.addAll(WhoMayAsk.errors(caller.get(), travellers, already, file.people()));
            if (!errors.isEmpty()) {
                throw ProblemException.invalid(errors);
            }
        });
    }

    /** The file of an itinerary. */
    public Uni<CaseFile> open(Itinerary itinerary) {
        Instant now = clock.instant();
        Set<String> stations = itinerary.legs().stream().map(PlannedLeg::to).collect(Collectors.toSet());
        return rulebook.inForce(now)
                .flatMap(policy -> open(List.of(itinerary), stations, policy, now))
                .map(files -> files.of(itinerary));
    }

    /** Waits until nobody else is judged for the same flights, so that each counts the other; until the transaction ends. */
    public Uni<Void> takeTurn(List<PlannedLeg> legs) {
        return companions.lock(legs);
    }

    /**
     * The files of many itineraries at once, whose policy and ratings are known already.
     *
     * @param ratings the rating in force at each of the places
     */
    public Uni<Files> open(
            Collection<Itinerary> itineraries,
            Map<String, Place> places,
            Map<String, String> ratings,
            Policy policy,
            Instant at) {
        return SessionSql.atOnce(() -> known(itineraries, at)).map(known -> known.files(places, ratings, policy));
    }

    /** The files of many itineraries to duty stations at once, under a policy and the ratings declared now. */
    public Uni<Files> open(Collection<Itinerary> itineraries, Set<String> stations, Policy policy, Instant at) {
        return SessionSql.atOnce(() -> Uni.combine()
                .all()
                .unis(places(stations, policy, at), known(itineraries, at))
                .with((rated, known) -> known.files(rated.places(), rated.ratings(), policy)));
    }

    private record Rated(Map<String, Place> places, Map<String, String> ratings) {}

    private Uni<Rated> places(Set<String> stations, Policy policy, Instant at) {
        return facts.dutyStations(stations).map(CaseFiles::places).flatMap(places -> phases.ratings(
                        places.values(), policy, at)
                .map(ratings -> new Rated(places, ratings)));
    }

    /** What the service knows of people and their journeys, whatever the policy and the ratings. */
    private record Known(
            Set<UUID> ids,
            Map<UUID, PersonCopy> people,
            Map<UUID, List<Certificate>> certificates,
            Map<UUID, List<Naming>> namings,
            Map<UUID, List<OwedBriefing>> briefings,
            Fellows fellows,
            Map<String, Instant> asOf,
            Instant at) {

        Known with(
                Map<UUID, UUID> merged,
                Map<UUID, List<Certificate>> survivorsCertificates,
                Map<UUID, List<Naming>> survivorsNamings,
                Map<UUID, List<OwedBriefing>> survivorsBriefings) {
            return new Known(
                    ids,
                    people,
                    added(certificates, merged, survivorsCertificates),
                    added(namings, merged, survivorsNamings),
                    added(briefings, merged, survivorsBriefings),
                    fellows,
                    asOf,
                    at);
        }

        private static <T> Map<UUID, List<T>> added(
                Map<UUID, List<T>> own, Map<UUID, UUID> merged, Map<UUID, List<T>> survivors) {
            Map<UUID, List<T>> all = new HashMap<>(own);
            merged.forEach((record, survivor) ->
                    all.merge(record, survivors.getOrDefault(survivor, List.of()), CaseFiles::both));
            return all;
        }

        Files files(Map<String, Place> places, Map<String, String> ratings, Policy policy) {
            CaseFile all = new CaseFile(
                    policy, places, ratings, people, ids, certificates, namings, briefings, Companions.NONE, asOf, at);
            return new Files(all, fellows);
        }
    }

    /** What concerns the person of a merged record is kept under the one that stands for it (P10). */
    private Uni<Known> known(Collection<Itinerary> itineraries, Instant at) {
        return asNamed(itineraries, at).flatMap(known -> {
            Map<UUID, UUID> merged = known.people().values().stream()
                    .filter(person -> person.standsForIt() != null)
                    .collect(Collectors.toMap(PersonCopy::id, PersonCopy::today));
            return merged.isEmpty()
                    ? Uni.createFrom().item(known)
                    : Uni.combine()
                            .all()
                            .unis(
                                    facts.certificates(merged.values()),
                                    lists.of(merged.values()),
                                    facts.briefingsOwed(merged.values(), at))
                            .with((certificates, namings, briefings) ->
                                    known.with(merged, certificates, namings, briefings));
        });
    }

    private Uni<Known> asNamed(Collection<Itinerary> itineraries, Instant at) {
        Set<UUID> people = itineraries.stream()
                .flatMap(itinerary -> itinerary.people().stream())
                .collect(Collectors.toSet());
        List<PlannedLeg> legs = itineraries.stream()
                .flatMap(itinerary -> itinerary.legs().stream())
                .toList();
        return Uni.combine()
                .all()
                .unis(
                        facts.people(people),
                        facts.certificates(people),
                        lists.of(people),
                        briefings(legs, people, at),
                        companions.of(legs, people, at),
                        facts.asOf())
                .with((found, certificates, namings, briefings, fellows, asOf) ->
                        new Known(people, found, certificates, namings, briefings, fellows, asOf, at));
    }

    /** What is known about some itineraries together, of which each is a case of its own. */
    public static final class Files {

        private final CaseFile all;
        private final Fellows fellows;

        Files(CaseFile all, Fellows fellows) {
            this.all = all;
            this.fellows = fellows;
        }

        /** The file of one of them: nobody counts as travelling together with those of another (T14). */
        public CaseFile of(Itinerary itinerary) {
            return all.of(itinerary, fellows.of(itinerary.legs(), itinerary.travelling()));
        }
    }

    /** Only on the way inside a country it matters what is owed (T11). */
    private Uni<Map<UUID, List<OwedBriefing>>> briefings(List<PlannedLeg> legs, Set<UUID> people, Instant at) {
        return legs.stream().anyMatch(PlannedLeg::staysInCountry)
                ? facts.briefingsOwed(people, at)
                : Uni.createFrom().item(Map.of());
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static Map<String, Place> places(Map<String, DutyStationCopy> stations) {
        return stations.values().stream().collect(Collectors.toMap(DutyStationCopy::locode, DutyStationCopy::place));
    }
}
