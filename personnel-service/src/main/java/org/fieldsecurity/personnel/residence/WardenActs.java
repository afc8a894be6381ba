package org.fieldsecurity.personnel.residence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;

/** Shows people their warden, and keeps that they have seen it [22(d)]. */
@ApplicationScoped
public class WardenActs {

    private final WardenDirectory directory;
    private final WardenAcknowledgements acknowledgements;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    WardenActs(
            WardenDirectory directory,
            WardenAcknowledgements acknowledgements,
            Ledger ledger,
            CurrentCaller caller,
            InstantSource clock) {
        this.directory = directory;
        this.acknowledgements = acknowledgements;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** The person's warden now, or 404 also for who may not look at it. */
    Uni<WardenView> wardenOf(UUID id) {
        Instant now = now();
        return directory.whereabouts(id, now).flatMap(found -> {
            if (found == null || !HomesVisible.to(caller.get(), found.place(), List.of(found.person()))) {
                throw notFound();
            }
            return view(found, now);
        });
    }

    /** By the person, or for a dependant by the staff member. */
    Uni<WardenAcknowledgement> acknowledge(UUID id, NewWardenAcknowledgement shown) {
        UUID self = caller.requirePerson();
        Instant now = now();
        return directory.whereabouts(id, now).flatMap(found -> {
            if (found == null || !found.person().isOwnOf(self)) {
                throw notFound();
            }
            return view(found, now).flatMap(current -> {
                requireShown(current, shown);
                return store(id, shown.zone(), ids(current.wardens()), now)
                        .call(stored -> ledger.append(new Change(
                                "warden-acknowledgement", id, "given", stored.view(), Authority.self(self))));
            });
        });
    }

    private Uni<WardenView> view(Whereabouts found, Instant now) {
        Resident person = found.person();
        String zone = found.place().zone();
        Uni<List<Contact>> wardens = zone == null ? Uni.createFrom().item(List.of()) : directory.wardens(zone, now);
        return wardens.flatMap(holders -> directory
                .focalPoint(person.organization(), found.place().country(), now)
                .flatMap(focalPoint -> acknowledgements
                        .findById(person.id())
                        .map(given -> new WardenView(
                                person.id(),
                                zone,
                                found.visiting(),
                                holders,
                                focalPoint,
                                zone != null && given != null && given.isOf(zone, ids(holders)) ? given.at() : null))));
    }

    private static void requireShown(WardenView current, NewWardenAcknowledgement shown) {
        if (current.zone() == null || current.wardens().isEmpty()) {
            throw ProblemException.refused(
                    "There is no warden to acknowledge: no zone is known, or nobody is appointed for it.",
                    List.of("P4"),
                    List.of("22(d)"));
        }
        if (!shown.zone().equals(current.zone())
                || !Set.copyOf(shown.wardens()).equals(Set.copyOf(ids(current.wardens())))) {
            throw ProblemException.illegalState(
                    "Zone or wardens are others now. Read them again and acknowledge what is shown.", List.of());
        }
    }

    private Uni<WardenAcknowledgement> store(UUID person, String zone, List<UUID> wardens, Instant now) {
        return acknowledgements.findById(person).flatMap(given -> {
            if (given == null) {
                return acknowledgements.persistAndFlush(new WardenAcknowledgement(person, zone, wardens, now));
            }
            given.renew(zone, wardens, now);
            return acknowledgements.flush().replaceWith(given);
        });
    }

    private static List<UUID> ids(List<Contact> wardens) {
        return wardens.stream().map(Contact::person).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("person");
    }
}
