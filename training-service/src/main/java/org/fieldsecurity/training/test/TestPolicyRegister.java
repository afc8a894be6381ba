package org.fieldsecurity.training.test;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;

/** Sets test policies, each with its row in the ledger, inside the caller's transaction. */
@ApplicationScoped
public class TestPolicyRegister {

    private final TestPolicies policies;
    private final QuestionBank bank;
    private final Ledger ledger;

    TestPolicyRegister(TestPolicies policies, QuestionBank bank, Ledger ledger) {
        this.policies = policies;
        this.bank = bank;
        this.ledger = ledger;
    }

    /** Sets a policy; refused when the bank has fewer questions than it asks for. */
    public Uni<TestPolicyView> set(NewTestPolicy asked, Authority authority) {
        TestPolicy policy = new TestPolicy(Ids.next(), asked);
        return bank.drawable(asked.course())
                .invoke(questions -> {
                    if (questions.size() < asked.questions()) {
                        throw ProblemException.refused(
                                "The question bank of this course has " + questions.size() + " questions.",
                                List.of("C5"),
                                List.of("32"));
                    }
                })
                .chain(() -> policies.persistAndFlush(policy))
                .map(TestPolicy::view)
                .call(state -> ledger.append(new Change("test-policy", policy.id(), "set", state, authority)));
    }
}
