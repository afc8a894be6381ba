package org.fieldsecurity.inspection.finding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.fieldsecurity.inspection.deficiency.DeficiencyRegister;
import org.fieldsecurity.inspection.deficiency.DeficiencyView;
import org.fieldsecurity.inspection.finding.rules.VerificationOutcome;
import org.fieldsecurity.inspection.finding.rules.VerificationRules;
import org.fieldsecurity.inspection.mission.Mission;
import org.fieldsecurity.inspection.refusal.Refusals;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;

/** Verifies claimed corrections: the only way to close a deficiency (I4). */
@ApplicationScoped
public class VerificationActs {

    private final Verifications verifications;
    private final DeficiencyRegister deficiencies;
    private final Ledger ledger;
    private final InstantSource clock;

    VerificationActs(Verifications verifications, DeficiencyRegister deficiencies, Ledger ledger, InstantSource clock) {
        this.verifications = verifications;
        this.deficiencies = deficiencies;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Confirms or refutes a claimed correction at the visit. */
    Uni<VerifiedCorrection> verify(Mission visit, NewVerification found, Authority authority) {
        if (found.outcome() == VerificationOutcome.REFUTED
                && (found.note() == null || found.note().isBlank())) {
            throw ProblemException.invalid("/note", "must say what was seen when a correction is refuted");
        }
        return deficiencies
                .require(found.deficiency())
                .invoke(deficiency -> Refusals.throwIfAny(VerificationRules.refusals(
                        new VerificationRules.Visit(
                                visit.view().kind(),
                                visit.view().state(),
                                visit.view().dutyStation()),
                        new VerificationRules.Claim(deficiency.dutyStation(), deficiency.claimedBy()),
                        authority.actor())))
                .flatMap(deficiency -> store(visit, found, authority));
    }

    private Uni<VerifiedCorrection> store(Mission visit, NewVerification found, Authority authority) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Uni<DeficiencyView> outcome =
                switch (found.outcome()) {
                    case CONFIRMED -> deficiencies.confirm(found.deficiency(), visit.id(), Utc.day(now), authority);
                    case REFUTED -> deficiencies.refute(found.deficiency(), visit.id(), authority);
                };
        return outcome.flatMap(deficiency -> verifications
                .persistAndFlush(new Verification(visit.id(), found, authority.actor(), now))
                .call(stored ->
                        ledger.append(new Change("verification", stored.id(), "recorded", stored.view(), authority)))
                .map(stored -> new VerifiedCorrection(stored.view(), deficiency)));
    }
}
