package org.fieldsecurity.training.test;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.training.merge.PersonRows;

/** Attempts go where the record of who made them goes, so that the history stays full (C5, P10). */
@ApplicationScoped
class MovedAttempts implements PersonRows {

    private final TestAttempts attempts;
    private final Ledger ledger;
    private final InstantSource clock;

    MovedAttempts(TestAttempts attempts, Ledger ledger, InstantSource clock) {
        this.attempts = attempts;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "TEST";
    }

    @Override
    public Uni<List<UUID>> of(UUID person) {
        return attempts.idsOf(person);
    }

    @Override
    public Uni<Void> move(List<UUID> ids, UUID person, Authority authority, String reason) {
        Instant now = clock.instant();
        return attempts.toChange(ids)
                .invoke(moving -> moving.forEach(attempt -> attempt.moveTo(person)))
                .call(attempts::flush)
                .flatMap(moved -> ledger.appendAll(moved.stream()
                        .map(attempt -> new Change(
                                "test",
                                attempt.id().toString(),
                                "moved",
                                AttemptSummary.of(attempt, now),
                                authority,
                                reason))
                        .toList()));
    }
}
