package org.fieldsecurity.clearance.assessment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.clearance.essential.EssentialRegister;
import org.fieldsecurity.clearance.phase.PhasesInForce;
import org.fieldsecurity.clearance.policy.OwedBriefing;
import org.fieldsecurity.clearance.policy.Place;
import org.fieldsecurity.clearance.policy.Policy;
import org.fieldsecurity.clearance.replica.DutyStationCopy;
import org.fieldsecurity.clearance.replica.KnownFacts;
import org.fieldsecurity.clearance.rulebook.Rulebook;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.problem.Problem.FieldError;
import org.fieldsecurity.kit.problem.ProblemException;

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
        Set<UUID> ids = travellers.stream().map(PlannedTraveller::person).collect(Collectors.toSet());
        return open(new Itinerary(legs, ids, ids)).invoke(file -> {
            List<FieldError> errors = new ArrayList<>(PlannedLeg.errors(legs));
            for (int i = 0; i < legs.size(); i++) {
                if (!file.places().containsKey(legs.get(i).to())) {
                    errors.add(new FieldError("is not the UN/LOCODE of a known duty station", "/legs/" + i + "/to"));
                }
            }
            errors.addAll(WhoMayAsk.errors(caller.get(), travellers, file.people()));
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
        Set<UUID> people = itineraries.stream()
                .flatMap(itinerary -> itinerary.people().stream())
                .collect(Collectors.toSet());
        List<PlannedLeg> legs = itineraries.stream()
                .flatMap(itinerary -> itinerary.legs().stream())
                .toList();
        return briefings(legs, people, at)
                .flatMap(briefings -> open(people, briefings, places, ratings, policy, at))
                .flatMap(file -> companions.of(legs, people, at).map(fellows -> new Files(file, fellows)));
    }

    /** The files of many itineraries to duty stations at once, under a policy and the ratings declared now. */
    public Uni<Files> open(Collection<Itinerary> itineraries, Set<String> stations, Policy policy, Instant at) {
        return facts.dutyStations(stations).map(CaseFiles::places).flatMap(places -> phases.ratings(
                        places.values(), policy, at)
                .flatMap(ratings -> open(itineraries, places, ratings, policy, at)));
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

    private Uni<CaseFile> open(
            Set<UUID> people,
            Map<UUID, List<OwedBriefing>> briefings,
            Map<String, Place> places,
            Map<String, String> ratings,
            Policy policy,
            Instant at) {
        return facts.people(people).flatMap(found -> facts.certificates(people)
                .flatMap(certificates -> lists.of(people).flatMap(namings -> facts.asOf()
                        .map(asOf -> new CaseFile(
                                policy,
                                places,
                                ratings,
                                found,
                                people,
                                certificates,
                                namings,
                                briefings,
                                Companions.NONE,
                                asOf,
                                at)))));
    }

    private static Map<String, Place> places(Map<String, DutyStationCopy> stations) {
        return stations.values().stream().collect(Collectors.toMap(DutyStationCopy::locode, DutyStationCopy::place));
    }
}
