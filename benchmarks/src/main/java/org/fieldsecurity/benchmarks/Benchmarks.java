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
import org.fieldsecurity.benchmarks.report.Report;
import org.fieldsecurity.benchmarks.report.Result;
import org.fieldsecurity.benchmarks.report.Way;
import org.fieldsecurity.benchmarks.request.PersonById;
import org.fieldsecurity.benchmarks.request.Request;
import org.fieldsecurity.stack.PartName;
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

    @Option(names = "--people", description = "Members of personnel in the databases, 20 or more.")
    private int personnel = 5_000;

    @Option(names = "--dependants", description = "Dependants in the databases.")
    private int dependants = 10_000;

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
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var people = new People(personnel, dependants);
        var plan = new Plan(
                connections,
                Duration.ofSeconds(warmUp),
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(seconds),
                rate);
        var requests = requests(people);
        try (var stack = FreshStack.start(root, parts(requests), progress);
                var measurement = new Measurement(stack, plan)) {
            progress.println("  copying " + people);
            new Databases(stack).fill(people, requests);
            var results = new ArrayList<Result>();
            for (var request : requests) {
                new SqlCheck(stack, measurement).require(request);
                for (var way : Way.values()) {
                    progress.println("  measuring " + request.name() + ", " + way.title());
                    results.add(measurement.measure(request, way));
                }
            }
            publish(new Report(today(), Facts.command(), Facts.of(people, plan), results));
            var complaints = results.stream().flatMap(Result::complaints).toList();
            complaints.forEach(progress::println);
            return complaints.isEmpty() ? 0 : FAILED;
        }
    }

    private List<Request> requests(People people) {
        var all = List.<Request>of(new PersonById(people, clock));
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

    private void publish(Report report) throws IOException {
        var text = report.markdown();
        System.out.print(text);
        if (!keep.isEmpty()) {
            Files.writeString(root.resolve(keep), text, StandardCharsets.UTF_8);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
