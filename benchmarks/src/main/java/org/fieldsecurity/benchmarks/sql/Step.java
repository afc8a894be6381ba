package org.fieldsecurity.benchmarks.sql;

import io.vertx.sqlclient.Tuple;
import java.util.function.IntFunction;

/**
 * One statement of a request.
 *
 * @param sql as the service sends it
 * @param parameters its parameters for the question with this number
 * @param findsSomething whether a right answer always has a row
 */
public record Step(String sql, IntFunction<Tuple> parameters, boolean findsSomething) {}
