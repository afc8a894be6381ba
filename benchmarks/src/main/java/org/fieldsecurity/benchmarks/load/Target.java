package org.fieldsecurity.benchmarks.load;

import io.vertx.core.Future;

/** Something that can be asked again and again. */
public interface Target {

    /**
     * Asks once.
     *
     * @param turn the number of this question, 0 or more; the same number asks the same
     * @return completes when the answer is there and right, fails when it is anything else
     */
    Future<?> ask(int turn);
}
