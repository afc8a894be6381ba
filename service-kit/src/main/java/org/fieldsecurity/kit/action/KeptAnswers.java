package org.fieldsecurity.kit.action;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.fieldsecurity.kit.problem.CommonProblem;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.sql.Line;
import org.fieldsecurity.kit.sql.SessionSql;
import org.fieldsecurity.kit.time.Utc;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers kept for 24 hours by their Idempotency-Key, in the transaction of the change that they report. */
@ApplicationScoped
public class KeptAnswers {

    private static final Duration KEPT_FOR = Duration.ofHours(24);
    private static final String LOCK = "select pg_try_advisory_xact_lock($1)";
    private static final String FIND = "select fingerprint, status, body, location, etag from kept_answer"
            + " where caller = $1 and operation = $2 and key = $3 and kept_at >= $4";
    private static final String KEEP =
            "insert into kept_answer (caller, operation, key, fingerprint, status, body, location, etag, kept_at)"
                    + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict (caller, operation, key) do update set"
                    + " fingerprint = excluded.fingerprint, status = excluded.status, body = excluded.body,"
                    + " location = excluded.location, etag = excluded.etag, kept_at = excluded.kept_at";
    private static final String FORGET = "delete from kept_answer where kept_at < $1";

    private final ObjectMapper json;
    private final InstantSource clock;
    private final Pool pool;

    KeptAnswers(ObjectMapper json, InstantSource clock, Pool pool) {
        this.json = json;
        this.clock = clock;
        this.pool = pool;
    }

    ObjectMapper json() {
        return json;
    }

    /** The answer kept under the key, or else the one that the work gives, which is then kept. */
    Uni<RestResponse<?>> once(IdempotencyKey asked, Supplier<Uni<RestResponse<?>>> work) {
        return lock(asked)
                .chain(() -> find(asked))
                .flatMap(kept -> kept.isEmpty()
                        ? work.get().call(answer -> keep(asked, answer))
                        : Uni.createFrom().<RestResponse<?>>item(again(kept.getFirst(), asked)));
    }

    private static Uni<Void> lock(IdempotencyKey asked) {
        return SessionSql.rows(LOCK, line -> line.flag(0), asked.lock())
                .invoke(free -> {
                    if (!free.getFirst()) {
                        throw ProblemException.of(
                                CommonProblem.IDEMPOTENCY_KEY_IN_USE, "Wait for its answer, or try again in a second.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<List<Line>> find(IdempotencyKey asked) {
        return SessionSql.rows(FIND, line -> line, asked.caller(), asked.operation(), asked.key(), oldestKept());
    }

    private static RestResponse<?> again(Line kept, IdempotencyKey asked) {
        if (!asked.fingerprint().equals(kept.text(0))) {
            throw ProblemException.of(
                    CommonProblem.IDEMPOTENCY_KEY_REUSED,
                    "Use a new key for a new request; keys are kept for 24 hours.");
        }
        var answer =
                RestResponse.ResponseBuilder.create((int) kept.count(1), "").header("Idempotency-Replayed", "true");
        if (kept.text(2) != null) {
            answer.entity(kept.text(2)).type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
        }
        if (kept.text(3) != null) {
            answer.header(HttpHeaders.LOCATION, kept.text(3));
        }
        if (kept.text(4) != null) {
            answer.header(HttpHeaders.ETAG, kept.text(4));
        }
        return answer.build();
    }

    private Uni<Integer> keep(IdempotencyKey asked, RestResponse<?> answer) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(KEEP)
                .setParameter(1, asked.caller())
                .setParameter(2, asked.operation())
                .setParameter(3, asked.key())
                .setParameter(4, asked.fingerprint())
                .setParameter(5, answer.getStatus())
                .setParameter(6, write(answer.getEntity()))
                .setParameter(7, header(answer, HttpHeaders.LOCATION))
                .setParameter(8, header(answer, HttpHeaders.ETAG))
                .setParameter(9, Utc.time(clock.instant()))
                .executeUpdate());
    }

    /** Forgets answers older than a day; safe to run on every instance. */
    @Scheduled(every = "10m", delayed = "1m")
    Uni<Void> forget() {
        return pool.preparedQuery(FORGET).execute(Tuple.of(oldestKept())).replaceWithVoid();
    }

    private OffsetDateTime oldestKept() {
        return Utc.time(clock.instant().minus(KEPT_FOR));
    }

    private static @Nullable String header(RestResponse<?> answer, String name) {
        Object value = answer.getHeaders().getFirst(name);
        return value == null ? null : Objects.toString(value);
    }

    private @Nullable String write(@Nullable Object entity) {
        try {
            return entity == null ? null : json.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that can't be written as JSON", e);
        }
    }
}
