package org.fieldsecurity.benchmarks.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementLogTest {

    private static final String LOG = """
            2026-11-23 18:00:00.001 GMT role= LOG:  received SIGHUP, reloading configuration files
            2026-11-23 18:00:00.002 GMT role=personnel LOG:  execute 0000001: select a
            \tfrom   b
            \twhere c = $1
            2026-11-23 18:00:00.003 GMT role=postgres LOG:  execute <unnamed>: select 'mark-begin'
            2026-11-23 18:00:00.004 GMT role=personnel LOG:  execute 0000001: select a from b where c = $1
            2026-11-23 18:00:00.005 GMT role=personnel LOG:  statement: BEGIN
            2026-11-23 18:00:00.006 GMT role=clearance LOG:  statement: select 1
            """;

    private static final Step STEP = new Step("select a from b where c = $1", turn -> Tuple.of(turn), true);

    @Test
    void statementsOfOneRoleAreCountedWithTheirWhiteSpaceEven() {
        assertThat(StatementLog.count(LOG, "personnel"))
                .isEqualTo(Map.of("select a from b where c = $1", 2L, "BEGIN", 1L));
    }

    @Test
    void theSameStatementsMakeNoDifferenceAndRareOnesArePassedOver() {
        assertThat(SameSql.differences(List.of(STEP), Map.of(STEP.sql(), 20L, "select feed", 3L), 20))
                .isEmpty();
    }

    @Test
    void aStatementThatOnlyOneOfThemDoesIsNamed() {
        assertThat(SameSql.differences(List.of(STEP), Map.of("select other", 20L), 20))
                .containsExactly(
                        "bare client 1, service 0 times a request: " + STEP.sql(),
                        "bare client 0, service 1 times a request: select other");
    }

    @Test
    void aStatementDoneTwiceARequestIsADifference() {
        assertThat(SameSql.differences(List.of(STEP), Map.of(STEP.sql(), 40L), 20))
                .containsExactly("bare client 1, service 2 times a request: " + STEP.sql());
    }

    @Test
    void onlyLargeTablesMustNotBeReadWhole() {
        var plan = new QueryPlan("select 1", "Seq Scan on person p  (cost=0)", "-> Seq Scan on policy_version");

        assertThat(plan.largeTablesReadWhole(Map.of("person", 750_000L, "policy_version", 1L)))
                .containsExactly("person");
    }
}
