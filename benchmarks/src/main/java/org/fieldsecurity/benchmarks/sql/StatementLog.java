package org.fieldsecurity.benchmarks.sql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the server is asked, from its own log, while it is watched: the proof that the bare client asks the same as the
 * service does.
 */
public final class StatementLog {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Pattern ENTRY = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d .* role=(\\S*) LOG:  (.*)$");
    private static final Pattern ASKED = Pattern.compile("^(?:execute [^:]*|statement): (.*)$");

    private final Connection superuser;
    private final Path log;

    /** Watches a server by its log. */
    public StatementLog(Connection superuser, Path log) {
        this.superuser = superuser;
        this.log = log;
    }

    /** Something that asks the server. */
    public interface Action {

        /** Returns when it is done. */
        void run() throws Exception;
    }

    /** How often a role asked each statement while the action ran. */
    public Map<String, Long> during(String role, Action action) throws Exception {
        set("log_line_prefix", "'%m role=%u '");
        set("log_statement", "'all'");
        try {
            long begin = Files.size(log);
            awaitMark(begin, "begin");
            action.run();
            awaitMark(begin, "end");
            return count(textSince(begin), role);
        } finally {
            reset();
        }
    }

    /** The statements of a log, whose entries go on in lines that begin with a tab. */
    static Map<String, Long> count(String text, String role) {
        List<String> asked = new ArrayList<>();
        boolean inEntry = false;
        for (var line : text.split("\n", -1)) {
            var entry = ENTRY.matcher(line);
            if (entry.matches()) {
                var statement = ASKED.matcher(entry.group(2));
                inEntry = role.equals(entry.group(1)) && statement.matches();
                if (inEntry) {
                    asked.add(statement.group(1));
                }
            } else if (inEntry && line.startsWith("\t")) {
                asked.add(asked.removeLast() + " " + line);
            }
        }
        return asked.stream()
                .map(StatementLog::plain)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** A statement with its white space made even. */
    public static String plain(String sql) {
        return sql.strip().replaceAll("\\s+", " ");
    }

    private void set(String setting, String value) throws SQLException {
        execute("alter system set " + setting + " = " + value);
        execute("select pg_reload_conf()");
    }

    private void reset() throws SQLException {
        execute("alter system reset log_statement");
        execute("alter system reset log_line_prefix");
        execute("select pg_reload_conf()");
    }

    /** A new setting and a line of the log both take a moment, so the mark is asked for until it stands there. */
    private void awaitMark(long begin, String text) throws IOException, SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var mark = "mark-" + text;
        execute("select '" + mark + "'");
        while (!textSince(begin).contains(mark)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the server doesn't log its statements");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            execute("select '" + mark + "'");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private String textSince(long begin) throws IOException {
        var bytes = Files.readAllBytes(log);
        return new String(bytes, (int) begin, bytes.length - (int) begin, StandardCharsets.UTF_8);
    }
}
