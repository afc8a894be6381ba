package org.fieldsecurity.kit.test.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.fieldsecurity.kit.problem.Outage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What tells that the database is away, in all the shapes in which drivers say so. */
class OutageTest {

    @ParameterizedTest
    @MethodSource
    void away(Exception failure) {
        assertThat(Outage.ofDatabase(failure)).isTrue();
        assertThat(Outage.ofDatabase(new IllegalStateException("wrapped", failure)))
                .isTrue();
    }

    static Stream<Exception> away() {
        return Stream.of(
                new ConnectException("Connection refused"),
                new SocketException("Connection reset"),
                new IOException("Connection reset by peer"),
                new IOException("Broken pipe"),
                new ClosedChannelException(),
                new VertxException("Connection is closed", true),
                new PgException("terminating connection due to administrator command", "FATAL", "57P01", null),
                new PgException("sorry, too many clients already", "FATAL", "53300", null),
                new SQLException("An I/O error occurred", "08006"),
                new SQLException("Unable to get a connection"),
                new TimeoutException());
    }

    @ParameterizedTest
    @MethodSource
    void ourFault(Exception failure) {
        assertThat(Outage.ofDatabase(failure)).isFalse();
    }

    static Stream<Exception> ourFault() {
        return Stream.of(
                new FileNotFoundException("template"),
                new IllegalStateException("Connection is closed"),
                new PgException("syntax error", "ERROR", "42601", null),
                new SQLException("division by zero", "22012"));
    }
}
