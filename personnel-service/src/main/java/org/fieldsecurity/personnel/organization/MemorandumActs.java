package org.fieldsecurity.personnel.organization;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.place.PlaceRegister;
import org.jspecify.annotations.Nullable;

/** Records and ends memoranda, for the country's designated official or the Coordinator (P1). */
@ApplicationScoped
public class MemorandumActs {

    private static final Office[] RECORDERS = {
        Office.COORDINATOR, Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM
    };

    private final Memoranda memoranda;
    private final Organizations organizations;
    private final PlaceRegister places;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    MemorandumActs(
            Memoranda memoranda,
            Organizations organizations,
            PlaceRegister places,
            Ledger ledger,
            CurrentCaller caller,
            InstantSource clock) {
        this.memoranda = memoranda;
        this.organizations = organizations;
        this.places = places;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** The memorandum, or 404. */
    Uni<Memorandum> find(UUID id) {
        return memoranda.findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("memorandum"));
    }

    Uni<Memorandum> record(String code, NewMemorandum details) {
        Authority authority = caller.require(new Scope.Country(details.country()), RECORDERS);
        Memorandum memorandum = new Memorandum(Ids.next(), code, details);
        return organizations
                .findById(code)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("organization"))
                .invoke(MemorandumActs::requirePartner)
                .chain(() -> places.requireCountry("/country", details.country()))
                .chain(() -> requireAlone(memorandum))
                .chain(() -> memoranda.persistAndFlush(memorandum))
                .call(stored -> append(stored, "signed", authority, null));
    }

    Uni<Memorandum> end(UUID id, @Nullable String ifMatch, MemorandumEnd end) {
        return find(id).flatMap(memorandum -> {
            Authority authority = caller.require(memorandum.country(), RECORDERS);
            EntityTag.require(ifMatch, memorandum.version());
            memorandum.end(end.lastDay(), Utc.day(clock.instant()));
            return memoranda
                    .flush()
                    .chain(() -> append(memorandum, "ended", authority, end.reason()))
                    .replaceWith(memorandum);
        });
    }

    private static void requirePartner(Organization organization) {
        if (organization.kind() != Organization.Kind.PARTNER) {
            throw refused("Only partners sign memoranda; an organization of the system is included without one.");
        }
    }

    /** Answers with the rule where one can be told; two requests at the same moment are parted by the database. */
    private Uni<Void> requireAlone(Memorandum memorandum) {
        return memoranda
                .terms(
                        memorandum.organization(),
                        memorandum.country().code(),
                        memorandum.term().from())
                .invoke(others -> {
                    if (others.stream().anyMatch(memorandum.term()::overlaps)) {
                        throw refused("Another memorandum of this partner for this country is in force during that"
                                + " time. End it first, or begin on the day after its last.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> append(Memorandum memorandum, String verb, Authority authority, @Nullable String reason) {
        return ledger.append(new Change(
                        "memorandum", memorandum.id().toString(), verb, memorandum.view(), authority, reason))
                .replaceWithVoid();
    }

    static ProblemException refused(String detail) {
        return ProblemException.refused(detail, List.of("P1"), List.of("8(l)", "15(n)"));
    }
}
