package org.fieldsecurity.benchmarks.sql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** The plans by which the server answers, with the rows that each step met, from its own log while it is watched. */
public final class PlanLog implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(1_500);
    private static final Pattern ENTRY = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d .* role=(\\S*) LOG: .*plan:$");
    private static final List<String> SETTINGS = List.of(
            "session_preload_libraries = 'auto_explain'",
            "auto_explain.log_min_duration = 0",
            "auto_explain.log_analyze = on",
            "auto_explain.log_timing = off",
            "auto_explain.log_parameter_max_length = 0",
            "log_line_prefix = '%m role=%u '");

    private final Connection superuser;
    private final Path log;
    private final String role;

    /** Has the server explain what a role asks; the role's sessions begin anew for it. */
    public PlanLog(Connection superuser, Path log, String role) throws SQLException {
        this.superuser = superuser;
        this.log = log;
        this.role = role;
        execute("load 'auto_explain'");
        for (var setting : SETTINGS) {
            execute("alter system set " + setting);
        }
        beginAnew();
    }

    /** The plan of every statement while the action ran, each different text once. */
    public List<String> during(StatementLog.Action action) throws Exception {
        long begin = Files.size(log);
        action.run();
        LockSupport.parkNanos(PAUSE.toNanos());
        return plans(begin);
    }

    private List<String> plans(long begin) throws IOException {
        var bytes = Files.readAllBytes(log);
        var text = new String(bytes, (int) begin, bytes.length - (int) begin, StandardCharsets.UTF_8);
        var plans = new LinkedHashSet<String>();
        var lines = new ArrayList<String>();
        boolean inEntry = false;
        for (var line : text.split("\n", -1)) {
            if (inEntry && line.startsWith("\t")) {
                lines.add(line.substring(1));
                continue;
            }
            if (inEntry) {
                plans.add(String.join("\n", lines));
            }
            lines.clear();
            var entry = ENTRY.matcher(line);
            inEntry = entry.matches() && role.equals(entry.group(1));
        }
        return List.copyOf(plans);
    }

    @Override
    public void close() throws SQLException {
        for (var setting : SETTINGS) {
            execute("alter system reset " + setting.substring(0, setting.indexOf(' ')));
        }
        beginAnew();
    }

    private void beginAnew() throws SQLException {
        execute("select pg_reload_conf()");
        LockSupport.parkNanos(PAUSE.toNanos());
        execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + role + "'");
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    private void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
