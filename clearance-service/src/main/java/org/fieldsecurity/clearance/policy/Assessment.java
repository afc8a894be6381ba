package org.fieldsecurity.clearance.policy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The verdict on one leg and traveller, with everything that explains it.
 *
 * @param policyVersion the version of the policy that it was made under
 * @param verdict what the rules say
 * @param rules every rule that had a say, in the order of the rules
 * @param latestSubmission the last instant at which a request is in time (T15)
 * @param late whether the request came after it; it is taken all the same
 */
public record Assessment(
        UUID policyVersion, Verdict verdict, List<AppliedRule> rules, Instant latestSubmission, boolean late) {

    /** Copies the list. */
    public Assessment {
        rules = List.copyOf(rules);
    }

    /** Whether nobody can clear the leg, by an exception or otherwise. */
    public boolean isForbidden() {
        return verdict.equals(new Verdict.NotPermitted(List.of()));
    }

    /** Everything that is missing, rule by rule. */
    public List<String> missing() {
        return rules.stream().flatMap(rule -> rule.missing().stream()).toList();
    }
}
