package org.fieldsecurity.benchmarks;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fieldsecurity.benchmarks.data.People;
import org.fieldsecurity.benchmarks.data.Workforce;
import org.fieldsecurity.benchmarks.imports.ImportClient;
import org.fieldsecurity.benchmarks.imports.ImportMeasurement;
import org.fieldsecurity.benchmarks.machine.CpuTime;
import org.fieldsecurity.benchmarks.report.Result;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.demo.call.Identity;

/** Measures the import on a fresh stack: the copy first, into empty tables, then the import beside what was copied. */
final class ImportBenchmark {

    private static final int WARM_UP_ROWS = 20_000;

    private final FreshStack stack;
    private final PrintStream progress;

    ImportBenchmark(FreshStack stack, PrintStream progress) {
        this.stack = stack;
        this.progress = progress;
    }

    ImportMeasurement measure(People people) throws Exception {
        var ports = stack.parts().ports();
        var hrSystem = new Identity.System("hr-undp");
        try (var personnel = stack.owner(PartName.PERSONNEL);
                var client = new ImportClient(
                        ports.url(PartName.PERSONNEL).toString(), () -> AccessToken.of(ports, hrSystem))) {
            var workforce = new Workforce(people, dutyStations(personnel));
            var measurement = new ImportMeasurement(client, pid(PartName.PERSONNEL), clocks());
            progress.println("  warming up with a dry run");
            var few = new People(Math.min(WARM_UP_ROWS, people.personnel()), 0);
            measurement.send("dry run, warm-up", "dry-run", new Workforce(few, workforce.dutyStations()));
            progress.println("  copying " + people.personnel() + " people");
            measurement.copy(personnel, workforce);
            progress.println("  importing as many");
            measurement.send("import, everybody new", "apply", workforce);
            progress.println("  importing the same file again");
            measurement.send("the same file again", "apply", workforce);
            return measurement;
        }
    }

    private Map<String, Supplier<Duration>> clocks() {
        return Map.of(
                Result.POSTGRES, () -> CpuTime.ofTree(pid(PartName.POSTGRES)),
                Result.SERVICE, () -> CpuTime.of(pid(PartName.PERSONNEL)),
                Result.GENERATOR, () -> CpuTime.of(ProcessHandle.current().pid()));
    }

    private long pid(PartName part) {
        return stack.parts()
                .process(part)
                .orElseThrow(() -> new IllegalStateException("The " + part.title() + " has ended."))
                .pid();
    }

    private static List<String> dutyStations(Connection personnel) throws SQLException {
        try (var statement = personnel.createStatement();
                var rows = statement.executeQuery("select locode from duty_station order by locode")) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return List.copyOf(values);
        }
    }
}
