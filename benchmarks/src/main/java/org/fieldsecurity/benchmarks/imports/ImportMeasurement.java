package org.fieldsecurity.benchmarks.imports;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fieldsecurity.benchmarks.data.Workforce;
import org.fieldsecurity.benchmarks.machine.Memory;
import org.fieldsecurity.benchmarks.machine.Usage;

/** Stores the same people by COPY, by an import, by the same import again, and asks a dry run for its opinion. */
public final class ImportMeasurement {

    private final ImportClient client;
    private final long servicePid;
    private final Map<String, Supplier<Duration>> clocks;
    private final List<Run> runs = new ArrayList<>();

    /**
     * Measures a service.
     *
     * @param clocks processor time of database and service so far
     */
    public ImportMeasurement(ImportClient client, long servicePid, Map<String, Supplier<Duration>> clocks) {
        this.client = client;
        this.servicePid = servicePid;
        this.clocks = Map.copyOf(clocks);
    }

    /** Copies the people into the tables. */
    public void copy(Connection personnel, Workforce workforce) throws Exception {
        var meter = new Usage.Meter(clocks);
        long begin = System.nanoTime();
        workforce.copy(personnel);
        var whole = Duration.ofNanos(System.nanoTime() - begin);
        int rows = workforce.people().personnel();
        runs.add(new Run("COPY", rows, Duration.ZERO, whole, usage(meter), 0, rows + " copied"));
    }

    /** Sends the people as a file and waits until each has its outcome. */
    public void send(String way, String mode, Workforce workforce) throws Exception {
        int rows = workforce.people().personnel();
        var meter = new Usage.Meter(clocks);
        long begin = System.nanoTime();
        String location = client.send(mode, () -> new FileOfPeople(rows, workforce::line));
        var receiving = Duration.ofNanos(System.nanoTime() - begin);
        String outcome = client.outcome(location);
        var whole = Duration.ofNanos(System.nanoTime() - begin);
        runs.add(new Run(way, rows, receiving, whole, usage(meter), Memory.mostResidentMebibytes(servicePid), outcome));
    }

    /** What was measured, in the order in which it was done. */
    List<Run> runs() {
        return List.copyOf(runs);
    }

    private static Usage usage(Usage.Meter meter) {
        return meter.read(Runtime.getRuntime().availableProcessors());
    }
}
