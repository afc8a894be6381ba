package org.fieldsecurity.personnel.receipt;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.roster.ScopeMap;
import org.fieldsecurity.personnel.roster.Signature;

/** Publishes arrangements, and takes receipts of them. */
@ApplicationScoped
public class ArrangementActs {

    private final Arrangements arrangements;
    private final ArrangementReceipts receipts;
    private final ReceiptReader reader;
    private final ScopeMap scopes;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    ArrangementActs(
            Arrangements arrangements,
            ArrangementReceipts receipts,
            ReceiptReader reader,
            ScopeMap scopes,
            Ledger ledger,
            CurrentCaller caller,
            InstantSource clock) {
        this.arrangements = arrangements;
        this.receipts = receipts;
        this.reader = reader;
        this.scopes = scopes;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** A receipt, and whether it is a new one. */
    record Acknowledged(ArrangementReceipt receipt, boolean isNew) {}

    /** Publishes the next version; two at the same moment are parted by the database. */
    Uni<Arrangement> publish(NewArrangement details) {
        Scope scope = Scope.parse(details.scope());
        if (!(scope instanceof Scope.Zone) && !(scope instanceof Scope.DutyStation)) {
            throw ProblemException.invalid("/scope", "must be a zone or a duty station");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return scopes.aroundInSession(scope).flatMap(place -> {
            Authority authority = place.require(caller, Office.SECURITY_OFFICER, Office.DESIGNATED_OFFICIAL);
            return arrangements
                    .current(scope)
                    .map(last -> new Arrangement(details, last + 1, now, Signature.of(authority)))
                    .flatMap(arrangements::persistAndFlush)
                    .call(stored -> ledger.append(
                            new Change("arrangement", stored.id(), "published", stored.view(), authority)));
        });
    }

    /** Takes a receipt by the person, or by the adult whose dependant they are; the one there is if it was given before. */
    Uni<Acknowledged> acknowledge(NewArrangementReceipt details) {
        UUID by = caller.requirePerson();
        UUID person = Objects.requireNonNullElse(details.person(), by);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return arrangements
                .findById(details.arrangement())
                .onItem()
                .ifNull()
                .failWith(ArrangementActs::none)
                .call(arrangement -> reader.concerns(arrangement.scope(), by, person, now)
                        .invoke(concerned -> {
                            if (!concerned) {
                                throw none();
                            }
                        }))
                .call(arrangement -> arrangements
                        .current(arrangement.scope())
                        .invoke(current -> requireCurrent(arrangement, current)))
                .flatMap(arrangement -> receipts.of(arrangement.id(), person))
                .flatMap(known -> known == null
                        ? store(new ArrangementReceipt(details.arrangement(), person, by, now), by)
                        : Uni.createFrom().item(new Acknowledged(known, false)));
    }

    private Uni<Acknowledged> store(ArrangementReceipt receipt, UUID by) {
        return receipts.persistAndFlush(receipt)
                .call(stored -> ledger.append(new Change(
                        "arrangement-receipt", stored.id(), "acknowledged", stored.view(), Authority.self(by))))
                .map(stored -> new Acknowledged(stored, true));
    }

    private static void requireCurrent(Arrangement arrangement, int current) {
        if (arrangement.number() < current) {
            throw ProblemException.illegalState(
                    "A later version, number " + current + ", has taken its place. Read and acknowledge that one.",
                    List.of());
        }
    }

    /** The same answer for a version that there isn't and for one that concerns others. */
    private static ProblemException none() {
        return ProblemException.invalid(
                "/arrangement", "is not the id of arrangements of a place of yours or of your dependant's");
    }
}
