package org.fieldsecurity.training.briefing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.training.replica.Records;

/** Gives and signs briefings, each with its row in the ledger, inside the caller's transaction. */
@ApplicationScoped
class BriefingActs {

    private final Briefings briefings;
    private final Records records;
    private final Ledger ledger;
    private final InstantSource clock;

    BriefingActs(Briefings briefings, Records records, Ledger ledger, InstantSource clock) {
        this.briefings = briefings;
        this.records = records;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The security officer says that it was given; never to oneself, also not under a record merged into one's own. */
    Uni<BriefingView> give(Briefing briefing, NewGiving giving, Authority authority) {
        requireNotInTheFuture("/givenAt", giving.givenAt());
        return records.standingFor(briefing.person()).flatMap(known -> {
            if (Stream.concat(Stream.of(briefing.person()), known.stream().map(Records.Known::id))
                    .anyMatch(traveller -> authority.actor().equals("person:" + traveller))) {
                throw ProblemException.refused(
                        "Somebody else gives you the briefing.", List.of("T11"), List.of("10(j)", "33"));
            }
            briefing.give(giving, authority.summary());
            return record(briefing, "given", authority);
        });
    }

    /** The traveller, or the employee whose dependant they are, signs now. */
    Uni<BriefingView> sign(Briefing briefing, UUID signer) {
        briefing.sign(clock.instant(), signer);
        return record(briefing, "signed", Authority.self(signer));
    }

    /** The security officer says that the traveller signed a paper. */
    Uni<BriefingView> signOnPaper(Briefing briefing, PaperSignature paper, Authority authority) {
        requireNotInTheFuture("/signedAt", paper.signedAt());
        briefing.signOnPaper(paper.signedAt(), paper.reference());
        return record(briefing, "signed", authority);
    }

    private Uni<BriefingView> record(Briefing briefing, String verb, Authority authority) {
        return briefings
                .flush()
                .map(flushed -> briefing.view())
                .call(state -> ledger.append(new Change("briefing", briefing.id(), verb, state, authority)));
    }

    private void requireNotInTheFuture(String pointer, Instant at) {
        if (at.isAfter(clock.instant())) {
            throw ProblemException.invalid(pointer, "must not be in the future");
        }
    }
}
