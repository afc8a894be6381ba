package org.fieldsecurity.kit.test.sample;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.junit.jupiter.api.Test;

@SampleTest
class SampleClockTest {

    @Inject
    InstantSource clock;

    @Inject
    SettableClock settable;

    private TestDatabase database;

    @Test
    void theApplicationsClockIsTheOneThatTestsSet() {
        Instant past = Instant.parse("2026-01-01T00:00:00Z");
        settable.set(past);
        assertThat(clock.instant()).isEqualTo(past);
        settable.reset();
        assertThat(clock.instant()).isNotEqualTo(past);
    }

    @Test
    void theDatabaseIsGivenToTheTestAndMigrated() throws SQLException {
        assertThat(database.runtime().value(Long.class, "SELECT count(*) FROM ledger"))
                .isNotNegative();
    }
}
