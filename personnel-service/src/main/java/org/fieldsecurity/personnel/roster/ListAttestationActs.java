package org.fieldsecurity.personnel.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.personnel.policy.TermName;
import org.fieldsecurity.personnel.roster.rules.AttestationRules;

/** Attests lists (P3). */
@ApplicationScoped
public class ListAttestationActs {

    private static final Instant AFTER_ALL = Instant.parse("9999-12-31T23:59:59Z");

    private final ListAttestations attestations;
    private final ListObligations obligations;
    private final ListSummaries summaries;
    private final ScopeMap scopes;
    private final Terms terms;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    ListAttestationActs(
            ListAttestations attestations,
            ListObligations obligations,
            ListSummaries summaries,
            ScopeMap scopes,
            Terms terms,
            Ledger ledger,
            CurrentCaller caller,
            InstantSource clock) {
        this.attestations = attestations;
        this.obligations = obligations;
        this.summaries = summaries;
        this.scopes = scopes;
        this.terms = terms;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** 422 for a scope whose list nobody attests, 403 for who may not attest it, 422 by P3. */
    Uni<ListAttestation> attest(NewListAttestation statement) {
        Scope scope = Scope.parse(statement.scope());
        List<Office> attesting = AttestationRules.attestedBy(scope);
        if (attesting.isEmpty()) {
            Refusals.throwIfAny(AttestationRules.refusals(scope, Instant.MIN, Instant.MAX, null, true));
        }
        return scopes.aroundInSession(scope)
                .flatMap(place -> attest(place, statement, place.require(caller, attesting.toArray(Office[]::new))));
    }

    private Uni<ListAttestation> attest(Surroundings place, NewListAttestation statement, Authority authority) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant asOf = statement.asOf().truncatedTo(ChronoUnit.MICROS);
        return attestations
                .last(place.scope(), AFTER_ALL)
                .flatMap(last -> summaries
                        .ofInSession(place.scope(), asOf)
                        .invoke(list -> Refusals.throwIfAny(AttestationRules.refusals(
                                place.scope(),
                                asOf,
                                now,
                                last == null ? null : last.asOf(),
                                list.digest().equals(statement.digest()))))
                        .flatMap(list -> terms.daysInSession(TermName.LIST_ATTESTATION_DAYS, now)
                                .map(days -> new ListAttestation(
                                        list, AttestationRules.dueAgainOn(asOf, days), now, Signature.of(authority)))))
                .flatMap(attestations::persistAndFlush)
                .call(stored -> obligations.attested(place, stored))
                .call(stored -> ledger.append(
                        new Change("list-attestation", stored.id(), "attested", stored.view(), authority)));
    }
}
