package org.fieldsecurity.benchmarks;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.benchmarks.data.Load;
import org.fieldsecurity.benchmarks.data.People;
import org.fieldsecurity.benchmarks.data.PersonnelSample;
import org.fieldsecurity.benchmarks.reading.Readings;
import org.fieldsecurity.benchmarks.report.Result;
import org.fieldsecurity.benchmarks.report.Way;
import org.fieldsecurity.benchmarks.request.Request;
import org.fieldsecurity.benchmarks.sql.PlanLog;
import org.fieldsecurity.stack.PartName;

/** Measures readings of personnel over HTTP and has the server show its plans. */
final class ReadingBenchmark {

    private static final int WARM_UP = 200;
    private static final String STATIONS =
            "select duty_station from assignment group by duty_station having count(*) > 1 order by 1";
    private static final String ZONES =
            "select distinct scope from appointment where office = 'WARDEN' and scope like 'zone:%/zone-%' order by 1";

    private static final String READ = "select sum(pg_prewarm(c.oid)) from pg_class c where c.relkind in ('r', 'i')"
            + " and c.relnamespace = 'public'::regnamespace and c.relname ~ '^(person|assignment|resid|name_word|one_)'";

    private final FreshStack stack;
    private final Measurement measurement;
    private final PrintStream progress;

    ReadingBenchmark(FreshStack stack, Measurement measurement, PrintStream progress) {
        this.stack = stack;
        this.measurement = measurement;
        this.progress = progress;
    }

    /**
     * What came of it.
     *
     * @param plans by the name of the reading
     */
    record Readout(List<Result> results, Map<String, List<String>> plans) {}

    Readout measure(People people, String only) throws Exception {
        List<Request> readings;
        try (var personnel = stack.owner(PartName.PERSONNEL)) {
            progress.println("  copying " + people.personnel() + " personnel, " + people.dependants() + " dependants");
            Load.personnel(personnel, people);
            readings = Readings.of(people, new PersonnelSample(column(personnel, STATIONS), column(personnel, ZONES)));
        }
        try (var superuser = stack.superuser(PartName.PERSONNEL);
                var statement = superuser.createStatement()) {
            // As after a day of work: what is read lies in the server's memory.
            statement.execute("create extension pg_prewarm");
            statement.execute(READ);
        }
        var results = new ArrayList<Result>();
        var plans = new LinkedHashMap<String, List<String>>();
        for (var reading : readings) {
            if (only.isEmpty() || reading.name().equals(only)) {
                progress.println("  measuring " + reading.name());
                results.add(measurement.measure(reading, Way.SERVICE));
            }
        }
        try (var superuser = stack.superuser(PartName.PERSONNEL);
                var log = new PlanLog(superuser, stack.databaseLog(), PartName.PERSONNEL.id())) {
            for (var reading : readings) {
                // A server turns to a plan for any parameters after some calls; shown is what it then does.
                measurement.askService(reading, WARM_UP);
                plans.put(reading.name(), log.during(() -> measurement.askService(reading, 1)));
            }
        }
        return new Readout(results, plans);
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
