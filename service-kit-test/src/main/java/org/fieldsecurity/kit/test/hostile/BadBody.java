package org.fieldsecurity.kit.test.hostile;

import java.util.Set;

/**
 * A body that must be refused.
 *
 * @param flaw what is wrong, for people
 * @param statuses any of which is the right answer
 */
public record BadBody(String flaw, String body, Set<Integer> statuses) {

    static final Set<Integer> MALFORMED = Set.of(400);
    static final Set<Integer> INVALID = Set.of(400, 422);
}
