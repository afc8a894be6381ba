package org.fieldsecurity.benchmarks;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.fieldsecurity.benchmarks.data.People;
import org.fieldsecurity.benchmarks.machine.Machine;

/** What the numbers of a run depend on. */
final class Facts {

    private Facts() {}

    /** The command line that started this run; the script passes it on. */
    static String command() {
        return Objects.requireNonNullElse(System.getenv("BENCHMARK_COMMAND"), "benchmarks/run");
    }

    static Map<String, String> of(People people, String database, Plan plan) throws IOException {
        var facts = ofMachine();
        facts.put(
                "load generator", "Vert.x " + vertxVersion() + ", one thread, " + plan.connections() + " connections");
        facts.put(
                "data",
                people.personnel() + " personnel, " + people.dependants()
                        + " dependants; copied into the tables directly, without ledger rows");
        facts.put(
                "closed loop",
                plan.connections() + " callers, " + plan.warmUp().toSeconds() + " s warm-up, up to "
                        + Plan.WARM_UP_ROUNDS + " times until " + Plan.WARM_UP_ANSWERS + " answers have come, then "
                        + plan.closed().toSeconds() + " s");
        facts.put("open loop", plan.perSecond() + " a second for " + plan.open().toSeconds() + " s");
        return facts;
    }

    /** What every measurement depends on. */
    static Map<String, String> ofMachine() {
        var machine = Machine.current();
        var facts = new LinkedHashMap<String, String>();
        facts.put(
                "machine",
                machine.processor() + ", " + machine.cores() + " cores, " + machine.memoryMebibytes() + " MiB, "
                        + machine.system() + "; load generator, services and database share it");
        facts.put("Java", machine.java());
        facts.put("suite", Objects.requireNonNullElse(System.getenv("BENCHMARK_COMMIT"), "unknown commit"));
        facts.put(
                "services",
                "started as by ./suite up: serial collector, heap of 128 MiB, gateway 96 MiB; 16 database connections each");
        facts.put(
                "database",
                "as by ./suite up, every commit written through, but with " + FreshStack.DATABASE_CACHE
                        + " MiB for tables and indexes");
        return facts;
    }

    private static String vertxVersion() throws IOException {
        try (var file = Objects.requireNonNull(Vertx.class.getResourceAsStream("/META-INF/vertx/vertx-version.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
