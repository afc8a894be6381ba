package org.fieldsecurity.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fieldsecurity.benchmarks.data.People;
import org.fieldsecurity.benchmarks.imports.ImportReport;
import org.fieldsecurity.benchmarks.reading.ReadingReport;
import org.fieldsecurity.benchmarks.report.Report;
import org.fieldsecurity.benchmarks.report.Result;
import org.fieldsecurity.benchmarks.report.Way;
import org.fieldsecurity.benchmarks.request.PersonById;
import org.fieldsecurity.benchmarks.request.PreFlight;
import org.fieldsecurity.benchmarks.request.Request;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.StackException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures requests in every way in one run and prints the tables; progress goes to standard error. */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Measures what the service and the gateway cost over the bare database.")
public final class Benchmarks implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int PEOPLE = 5_000;
    private static final int MANY_PEOPLE = 250_000;
    private static final int DEPENDANTS_EACH = 2;

    @Option(
            names = "--people",
            description = "Members of personnel in the databases, or rows of the file, 20 or more (default: 5000, with"
                    + " --plans, --import or --readings 250000).")
    private @Nullable Integer personnel;

    @Option(names = "--plans", description = "Prints the plans of the statements in place of a measurement.")
    private boolean plans;

    @Option(names = "--import", description = "Measures the import of a file of people beside a plain COPY instead.")
    private boolean imports;

    @Option(
            names = "--readings",
            description = "Measures readings of personnel at a fixed rate, and shows their plans.")
    private boolean readings;

    @Option(names = "--connections", description = "Connections of each client, and callers of the closed loop.")
    private int connections = 16;

    @Option(names = "--warm-up", description = "Seconds before each measurement that are not counted.")
    private int warmUp = 10;

    @Option(names = "--seconds", description = "Seconds of each closed loop and each open loop.")
    private int seconds = 10;

    @Option(names = "--rate", description = "Requests a second of the open loop.")
    private int rate = 200;

    @Option(names = "--only", paramLabel = "REQUEST", description = "Measures this request only.")
    private String only = "";

    @Option(names = "--keep", paramLabel = "FILE", description = "Writes the report there too.")
    private String keep = "";

    @Option(names = "--root", hidden = true, defaultValue = "${env:SUITE_ROOT:-.}", description = "The checkout.")
    private Path root = Path.of(".");

    private final InstantSource clock = InstantSource.system();
    private final PrintStream progress = System.err;

    private Benchmarks() {}

    /** Runs the command; the exit code is 0 when every answer was right. */
    public static void main(String... arguments) {
        var line = new CommandLine(new Benchmarks());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof StackException
                    || failure instanceof IllegalStateException
                    || failure instanceof IllegalArgumentException) {
                command.getErr().println("benchmarks: " + failure.getMessage());
                return command.getCommandSpec().exitCodeOnExecutionException();
            }
            throw failure;
        });
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var people = people();
        if (imports) {
            return measureImport(people);
        }
        if (readings) {
            return measureReadings(people);
        }
        var plan = new Plan(
                connections,
                Duration.ofSeconds(warmUp),
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(seconds),
                rate);
        var requests = requests(people);
        try (var stack = FreshStack.start(root, parts(requests), progress);
                var measurement = new Measurement(stack, plan)) {
            progress.println("  copying " + people.personnel() + " personnel, " + people.dependants() + " dependants");
            new Databases(stack).fill(people, requests);
            progress.println("  comparing the statements of the bare client with those of the services");
            new SqlCheck(stack, measurement).require(requests);
            return plans ? explain(requests, measurement, people) : measure(requests, measurement, people, plan);
        }
    }

    private int measureImport(People people) throws Exception {
        var workforce = new People(people.personnel(), 0);
        try (var stack = FreshStack.start(root, EnumSet.of(PartName.KEYCLOAK, PartName.PERSONNEL), progress)) {
            var measurement = new ImportBenchmark(stack, progress).measure(workforce);
            publish(ImportReport.markdown(today(), Facts.command(), Facts.ofMachine(), measurement));
            return 0;
        }
    }

    private int measureReadings(People people) throws Exception {
        var plan = new Plan(
                connections,
                Duration.ofSeconds(warmUp),
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(seconds),
                rate);
        try (var stack = FreshStack.start(
                        root, EnumSet.of(PartName.KEYCLOAK, PartName.GATEWAY, PartName.PERSONNEL), progress);
                var measurement = new Measurement(stack, plan)) {
            var readout = new ReadingBenchmark(stack, measurement, progress).measure(people, only);
            var facts = Facts.of(people, measurement.databaseVersion(), plan);
            publish(ReadingReport.markdown(today(), Facts.command(), facts, readout.results(), readout.plans()));
            return verdict(
                    readout.results().stream().flatMap(Result::complaints).toList());
        }
    }

    private int measure(List<Request> requests, Measurement measurement, People people, Plan plan) throws Exception {
        var results = new ArrayList<Result>();
        for (var request : requests) {
            for (var way : Way.values()) {
                progress.println("  measuring " + request.name() + ", " + way.title());
                results.add(measurement.measure(request, way));
            }
        }
        var facts = Facts.of(people, measurement.databaseVersion(), plan);
        publish(new Report(today(), Facts.command(), facts, results).markdown());
        return verdict(results.stream().flatMap(Result::complaints).toList());
    }

    private int explain(List<Request> requests, Measurement measurement, People people) throws Exception {
        var check = new PlanCheck(measurement);
        var text = new StringBuilder("# Query plans, " + today() + "\n\n`" + Facts.command() + "`, "
                + people.personnel() + " personnel, " + people.dependants() + " dependants.\n\n");
        for (var request : requests) {
            text.append(check.of(request));
        }
        text.append(check.complaints().isEmpty() ? "No plan reads a large table from end to end.\n" : "");
        publish(text.toString());
        return verdict(check.complaints());
    }

    private int verdict(List<String> complaints) {
        complaints.forEach(progress::println);
        return complaints.isEmpty() ? 0 : FAILED;
    }

    private People people() {
        int count = personnel != null ? personnel : plans || imports || readings ? MANY_PEOPLE : PEOPLE;
        return new People(count, DEPENDANTS_EACH * count);
    }

    private List<Request> requests(People people) {
        var all = List.<Request>of(new PersonById(people, clock), new PreFlight(people, clock));
        var wanted = all.stream()
                .filter(request -> only.isEmpty() || request.name().equals(only))
                .toList();
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("no request is named '" + only + "'; the requests are "
                    + all.stream().map(Request::name).collect(Collectors.joining(", ")));
        }
        return wanted;
    }

    private static Set<PartName> parts(List<Request> requests) {
        var parts = EnumSet.of(PartName.KEYCLOAK, PartName.GATEWAY);
        requests.forEach(request -> parts.addAll(request.parts()));
        return parts;
    }

    private void publish(String text) throws IOException {
        System.out.print(text);
        if (!keep.isEmpty()) {
            Files.writeString(root.resolve(keep), text, StandardCharsets.UTF_8);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
