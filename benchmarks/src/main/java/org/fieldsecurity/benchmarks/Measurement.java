package org.fieldsecurity.benchmarks;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.PoolOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.fieldsecurity.benchmarks.load.ClosedLoop;
import org.fieldsecurity.benchmarks.load.OpenLoop;
import org.fieldsecurity.benchmarks.load.Outcome;
import org.fieldsecurity.benchmarks.load.Target;
import org.fieldsecurity.benchmarks.machine.CpuTime;
import org.fieldsecurity.benchmarks.machine.Usage;
import org.fieldsecurity.benchmarks.report.Result;
import org.fieldsecurity.benchmarks.report.Way;
import org.fieldsecurity.benchmarks.request.OverHttp;
import org.fieldsecurity.benchmarks.request.Request;
import org.fieldsecurity.benchmarks.sql.BareSql;
import org.fieldsecurity.stack.PartName;

/** Asks in each way, one way after the other, from one thread. */
final class Measurement implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FreshStack stack;
    private final Plan plan;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Context context = vertx.getOrCreateContext();
    private final HttpClient client;

    Measurement(FreshStack stack, Plan plan) {
        this.stack = stack;
        this.plan = plan;
        this.client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(plan.connections()));
    }

    /** Sends so many requests to the service, one after the other. */
    void askService(Request request, int times) throws Exception {
        var service = target(request, Way.SERVICE);
        for (int turn = 0; turn < times; turn++) {
            await(service.ask(turn), PATIENCE);
        }
    }

    /** Measures one request in one way. */
    Result measure(Request request, Way way) throws Exception {
        if (way != Way.BARE_SQL) {
            return measure(request, way, target(request, way));
        }
        var pool = pool(request.service());
        try {
            return measure(request, way, new BareSql(pool, request.steps()));
        } finally {
            await(pool.close(), PATIENCE);
        }
    }

    private Result measure(Request request, Way way, Target target) throws Exception {
        await(target.ask(0), PATIENCE);
        warmUp(target);
        var meter = new Usage.Meter(processes(request));
        var closed = closed(target, plan.closed());
        var usage = meter.read(Runtime.getRuntime().availableProcessors());
        var open = await(OpenLoop.run(context, target, plan.perSecond(), plan.open()), PATIENCE);
        return new Result(request.name(), way, closed, usage, open);
    }

    /** A compiler that hasn't seen enough requests yet would be measured with them. */
    private void warmUp(Target target) throws Exception {
        long answers = 0;
        for (int round = 0; round < Plan.WARM_UP_ROUNDS && answers < Plan.WARM_UP_ANSWERS; round++) {
            answers += closed(target, plan.warmUp()).answers();
        }
    }

    private Outcome closed(Target target, Duration duration) throws Exception {
        return await(ClosedLoop.run(context, target, plan.connections(), duration), duration.plus(PATIENCE));
    }

    private Target target(Request request, Way way) throws IOException, InterruptedException {
        var part = way == Way.GATEWAY ? PartName.GATEWAY : request.service();
        var ports = stack.parts().ports();
        return new OverHttp(client, ports.url(part), AccessToken.of(ports, request.caller()), request::call);
    }

    Pool pool(PartName service) {
        var options = PgConnectOptions.fromUri(stack.parts().ports().databaseUrl(service.id()))
                .setUser(service.id())
                .setPassword(FreshStack.demoPassword(service.id()))
                .setCachePreparedStatements(true);
        return PgBuilder.pool()
                .with(new io.vertx.sqlclient.PoolOptions().setMaxSize(plan.connections()))
                .connectingTo(options)
                .using(vertx)
                .build();
    }

    /** PostgreSQL has a process for each connection; the generator has started all the others. */
    private Map<String, Supplier<Duration>> processes(Request request) {
        var clocks = new HashMap<String, Supplier<Duration>>();
        clocks.put(Result.GENERATOR, () -> CpuTime.of(ProcessHandle.current().pid()));
        clocks.put(Result.POSTGRES, () -> CpuTime.ofTree(pid(PartName.POSTGRES)));
        clocks.put(Result.SERVICE, () -> CpuTime.of(pid(request.service())));
        clocks.put(Result.GATEWAY, () -> CpuTime.of(pid(PartName.GATEWAY)));
        return clocks;
    }

    private long pid(PartName part) {
        return stack.parts()
                .process(part)
                .orElseThrow(() -> new IllegalStateException("The " + part.title() + " has ended."))
                .pid();
    }

    /** The version of the database server. */
    String databaseVersion() throws Exception {
        var pool = pool(PartName.PERSONNEL);
        try {
            var rows = await(pool.query("show server_version").execute(), PATIENCE);
            return rows.iterator().next().getString(0);
        } finally {
            await(pool.close(), PATIENCE);
        }
    }

    static <T> T await(Future<T> future, Duration patience)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.toCompletionStage().toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws Exception {
        await(vertx.close(), PATIENCE);
    }
}
