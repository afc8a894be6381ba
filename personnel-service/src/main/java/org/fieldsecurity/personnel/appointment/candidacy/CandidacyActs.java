package org.fieldsecurity.personnel.appointment.candidacy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.appointment.Appointers;
import org.fieldsecurity.personnel.appointment.Appointment;
import org.fieldsecurity.personnel.appointment.AppointmentTaking;
import org.fieldsecurity.personnel.appointment.NewAppointment;
import org.fieldsecurity.personnel.appointment.Recorded;
import org.fieldsecurity.personnel.appointment.Refusals;
import org.fieldsecurity.personnel.appointment.Turns;
import org.fieldsecurity.personnel.appointment.rules.AppointmentKind;
import org.fieldsecurity.personnel.appointment.rules.AppointmentRules;
import org.fieldsecurity.personnel.replica.CertifiedGate;
import org.fieldsecurity.personnel.replica.PassedGates;
import org.fieldsecurity.personnel.replica.PassedGates.Proof;
import org.jspecify.annotations.Nullable;

/** Names candidates, approves and inducts them, and makes them holders once nothing is awaited (A3, A4). */
@ApplicationScoped
public class CandidacyActs {

    private static final Authority RULE = Authority.system("A4");

    private final Candidacies candidacies;
    private final Appointers appointers;
    private final AppointmentTaking taking;
    private final PassedGates certificates;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    CandidacyActs(
            Candidacies candidacies,
            Appointers appointers,
            AppointmentTaking taking,
            PassedGates certificates,
            Ledger ledger,
            CurrentCaller caller,
            InstantSource clock) {
        this.candidacies = candidacies;
        this.appointers = appointers;
        this.taking = taking;
        this.certificates = certificates;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** Records a candidate, in a transaction that has its turn. */
    public Uni<Recorded> open(NewAppointment wanted, Authority authority) {
        Refusals.throwIfAny(AppointmentRules.checkCandidacy(wanted.proposal(wanted.knownGates())));
        Candidacy candidacy = new Candidacy(Ids.next(), wanted, today());
        return candidacies
                .isOpen(wanted.holder(), wanted.office(), wanted.scope())
                .invoke(open -> {
                    if (open) {
                        throw Refusals.of("A1", "This person is a candidate for this office and scope already.");
                    }
                })
                .chain(() -> candidacies.persistAndFlush(candidacy))
                .chain(() -> append(candidacy, "named", authority, null))
                .chain(() -> activateIfReady(candidacy, Optional.empty(), authority));
    }

    /** The candidacy if the caller is the candidate, the Coordinator, or could name one; else it isn't there: 404. */
    public Uni<Recorded> read(UUID id) {
        return find(id).flatMap(candidacy -> mayRead(candidacy).map(may -> {
            if (!may) {
                throw ProblemException.notFound("appointment");
            }
            return candidacy.recorded();
        }));
    }

    private Uni<Boolean> mayRead(Candidacy candidacy) {
        return caller.get().is(candidacy.holder())
                ? Uni.createFrom().item(true)
                : appointers
                        .mayAppoint(candidacy.office(), AppointmentKind.REGULAR, candidacy.scope())
                        .map(may -> may || appointers.callerHolds(candidacy.scope(), Office.COORDINATOR));
    }

    /** Gives it up, by whoever could have named the candidate. */
    public Uni<Recorded> withdraw(UUID id, @Nullable String ifMatch, String reason) {
        return find(id).flatMap(candidacy -> appointers
                .require(candidacy.office(), AppointmentKind.REGULAR, candidacy.scope())
                .flatMap(authority -> inTurn(candidacy, ifMatch, (it, today) -> it.withdraw(today))
                        .chain(() -> append(candidacy, "withdrawn", authority, reason)))
                .chain(() -> Uni.createFrom().item(candidacy.recorded())));
    }

    /** The Coordinator approves a candidate [An 12]. */
    Uni<Recorded> approve(UUID id, @Nullable String ifMatch, Approval approval) {
        return find(id).flatMap(candidacy -> {
            Authority authority = caller.require(candidacy.scope(), Office.COORDINATOR);
            return inTurn(candidacy, ifMatch, (it, today) -> it.approve(approval.reference(), today))
                    .chain(() -> append(candidacy, "approved", authority, null))
                    .chain(() -> proof(candidacy))
                    .flatMap(proof -> inducted(candidacy, proof)
                            .chain(() -> activateIfReady(candidacy, proof.map(Proof::certificate), authority)));
        });
    }

    /** The Coordinator records the induction of a candidate [12, 30]. */
    Uni<Recorded> induct(UUID id, @Nullable String ifMatch, Induction induction) {
        if (induction.on().isAfter(today())) {
            throw ProblemException.invalid("/on", "must not lie in the future");
        }
        return find(id).flatMap(candidacy -> {
            Authority authority = caller.require(candidacy.scope(), Office.COORDINATOR);
            return inTurn(candidacy, ifMatch, (it, today) -> it.induct(induction.on(), today))
                    .chain(() -> append(candidacy, "inducted", authority, null))
                    .chain(() -> activateIfReady(candidacy, Optional.empty(), authority));
        });
    }

    /** Makes the candidate a holder if their certificate has come; does nothing when it was done meanwhile. */
    Uni<Void> activateByCertificate(UUID id) {
        return find(id).flatMap(candidacy -> Turns.of(candidacy.scope())
                .chain(() -> refreshed(candidacy))
                .chain(() -> proof(candidacy))
                .flatMap(proof -> proof.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : inducted(candidacy, proof)
                                .chain(() -> activateIfReady(candidacy, proof.map(Proof::certificate), RULE))
                                .replaceWithVoid()));
    }

    private Uni<Candidacy> find(UUID id) {
        return candidacies.findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("appointment"));
    }

    private Uni<Void> inTurn(Candidacy candidacy, @Nullable String ifMatch, BiConsumer<Candidacy, LocalDate> move) {
        return Turns.of(candidacy.scope()).chain(() -> refreshed(candidacy)).chain(() -> {
            EntityTag.require(ifMatch, candidacy.version());
            move.accept(candidacy, today());
            return candidacies.flush();
        });
    }

    private static Uni<Void> refreshed(Candidacy candidacy) {
        return Panache.getSession().chain(session -> session.refresh(candidacy));
    }

    private Uni<Optional<Proof>> proof(Candidacy candidacy) {
        return candidacy.isOpen() && candidacy.needsInduction()
                ? certificates.proof(CertifiedGate.INDUCTION, candidacy.holder(), today())
                : Uni.createFrom().item(Optional.empty());
    }

    private Uni<Void> inducted(Candidacy candidacy, Optional<Proof> proof) {
        if (proof.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        candidacy.induct(proof.get().on(), today());
        return candidacies.flush().chain(() -> append(candidacy, "inducted", RULE, null));
    }

    /** What the id stands for now: the appointment if nothing is awaited any more, else the candidacy. */
    private Uni<Recorded> activateIfReady(Candidacy candidacy, Optional<UUID> certificate, Authority authority) {
        return candidacy.isActive()
                ? taking.take(candidacy.id(), candidacy.appointment(clock.instant()), certificate, authority)
                        .map(Appointment::recorded)
                : Uni.createFrom().item(candidacy.recorded());
    }

    private Uni<Void> append(Candidacy candidacy, String verb, Authority authority, @Nullable String reason) {
        return ledger.append(
                        new Change("candidacy", candidacy.id().toString(), verb, candidacy.state(), authority, reason))
                .replaceWithVoid();
    }

    private LocalDate today() {
        return Utc.day(clock.instant());
    }
}
