package org.fieldsecurity.training.briefing.term;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.CommonProblem;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.training.briefing.rules.DueTerm;

/** Sets terms, each with its row in the ledger, inside the caller's transaction. */
@ApplicationScoped
public class BriefingTermRegister {

    private final BriefingTerms terms;
    private final Ledger ledger;

    BriefingTermRegister(BriefingTerms terms, Ledger ledger) {
        this.terms = terms;
        this.ledger = ledger;
    }

    /** Every term, as the rules see them. */
    public Uni<List<DueTerm>> all() {
        return terms.listAll()
                .map(stored -> stored.stream().map(BriefingTerm::due).toList());
    }

    /** Whether none was ever set. */
    Uni<Boolean> isEmpty() {
        return terms.count().map(count -> count == 0);
    }

    /** Sets a term; refused when another begins on its day. */
    Uni<BriefingTermView> set(NewBriefingTerm asked, Authority authority) {
        return terms.beginsOn(asked.validFrom())
                .invoke(taken -> {
                    if (taken) {
                        throw ProblemException.of(
                                CommonProblem.DUPLICATE, "A term begins on that day already; choose another day.");
                    }
                })
                .chain(() -> terms.persistAndFlush(new BriefingTerm(asked)))
                .map(BriefingTerm::view)
                .call(state -> ledger.append(new Change("briefing-term", state.id(), "set", state, authority)));
    }
}
