package org.fieldsecurity.personnel.hrimport.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldsecurity.personnel.hrimport.ImportJob;
import org.fieldsecurity.personnel.hrimport.JdbcTransactions;
import org.fieldsecurity.personnel.hrimport.rules.Facts;
import org.fieldsecurity.personnel.hrimport.rules.ImportRow;
import org.fieldsecurity.personnel.hrimport.rules.Known;
import org.fieldsecurity.personnel.hrimport.rules.ReadRow;
import org.fieldsecurity.personnel.person.Category;
import org.fieldsecurity.personnel.person.PersonView;
import org.jspecify.annotations.Nullable;

/** Reads what must be known to judge a chunk: a handful of queries by index, however many rows it has. */
@ApplicationScoped
public class ChunkFacts {

    private static final String BY_NUMBER = PersonRows.SELECT + "organization = ? and employee_number = any (?)";
    private static final String BY_ID = PersonRows.SELECT + "id = any (?)";
    private static final String STATIONS = "select locode from duty_station where locode = any (?)";
    private static final String LINES_BY_KEY =
            "select key, line, outcome, dependant from import_row where job = ? and key = any (?)";
    private static final String LINES_BY_ID =
            "select given_id, line from import_row where job = ? and given_id = any (?)";

    private static final UUID NOBODY_YET = new UUID(0, 0);

    private final JdbcTransactions transactions;

    ChunkFacts(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    /** The facts about these rows as they are now. */
    Facts about(ImportJob job, List<ReadRow> read) throws SQLException {
        List<ImportRow> rows =
                read.stream().map(ReadRow::row).filter(Objects::nonNull).toList();
        return transactions.call(transaction -> about(transaction, job, rows));
    }

    private static Facts about(Connection transaction, ImportJob job, List<ImportRow> rows) throws SQLException {
        String organization = job.view().organization();
        Set<String> staffNumbers = values(rows, ImportRow::dependantOfEmployeeNumber);
        Set<String> numbers = values(rows, ImportRow::employeeNumber);
        numbers.addAll(staffNumbers);
        Map<String, Known> byNumber = byNumber(transaction, organization, numbers);
        Map<UUID, Known> byId = byId(transaction, values(rows, ImportRow::id));
        Map<String, PersonView> staff = new HashMap<>();
        byNumber.forEach((number, known) -> staff.put(number, known.state()));
        Map<String, Integer> linesByKey = new HashMap<>();
        Set<String> keys = Stream.of(numbers.stream(), byId.keySet().stream().map(UUID::toString), keysOf(byId))
                .flatMap(all -> all)
                .collect(Collectors.toSet());
        keys.addAll(values(rows, row -> row.id() == null ? null : row.id().toString()));
        boolean dryRun = job.isDryRun();
        try (PreparedStatement statement = transaction.prepareStatement(LINES_BY_KEY)) {
            statement.setObject(1, job.id());
            statement.setArray(2, transaction.createArrayOf("text", keys.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String key = row.getString("key");
                    linesByKey.merge(key, row.getInt("line"), Math::min);
                    if (dryRun && row.getString("outcome").equals("REGISTERED")) {
                        staff.putIfAbsent(key, wouldBe(organization, key, row.getBoolean("dependant")));
                    }
                }
            }
        }
        return new Facts(
                organization,
                stations(transaction, values(rows, ImportRow::dutyStation)),
                byNumber,
                byId,
                staff,
                linesByKey,
                linesById(transaction, job, values(rows, ImportRow::id)));
    }

    private static Map<String, Known> byNumber(Connection transaction, String organization, Set<String> numbers)
            throws SQLException {
        Map<String, Known> found = new HashMap<>();
        try (PreparedStatement statement = transaction.prepareStatement(BY_NUMBER)) {
            statement.setString(1, organization);
            statement.setArray(2, transaction.createArrayOf("text", numbers.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString("employee_number"), PersonRows.read(row));
                }
            }
        }
        return found;
    }

    private static Map<UUID, Known> byId(Connection transaction, Set<UUID> ids) throws SQLException {
        Map<UUID, Known> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        try (PreparedStatement statement = transaction.prepareStatement(BY_ID)) {
            statement.setArray(1, transaction.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Known known = PersonRows.read(row);
                    found.put(known.state().id(), known);
                }
            }
        }
        return found;
    }

    private static Set<String> stations(Connection transaction, Collection<String> asked) throws SQLException {
        Set<String> found = new HashSet<>();
        try (PreparedStatement statement = transaction.prepareStatement(STATIONS)) {
            statement.setArray(1, transaction.createArrayOf("text", asked.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }

    private static Map<UUID, Integer> linesById(Connection transaction, ImportJob job, Set<UUID> ids)
            throws SQLException {
        Map<UUID, Integer> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        try (PreparedStatement statement = transaction.prepareStatement(LINES_BY_ID)) {
            statement.setObject(1, job.id());
            statement.setArray(2, transaction.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.merge(row.getObject(1, UUID.class), row.getInt(2), Math::min);
                }
            }
        }
        return found;
    }

    private static Stream<String> keysOf(Map<UUID, Known> people) {
        return people.values().stream()
                .map(known -> known.state().employeeNumber())
                .filter(Objects::nonNull);
    }

    private static <T> Set<T> values(List<ImportRow> rows, Function<ImportRow, @Nullable T> field) {
        Set<T> values = new HashSet<>();
        for (ImportRow row : rows) {
            T value = field.apply(row);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** Somebody whom this dry run would have registered in a chunk before. */
    private static PersonView wouldBe(String organization, String number, boolean dependant) {
        return new PersonView(
                NOBODY_YET,
                dependant ? Category.DEPENDANT : Category.GUEST,
                organization,
                "",
                "",
                "",
                null,
                null,
                number,
                null,
                null,
                dependant ? NOBODY_YET : null,
                null,
                null,
                LocalDate.EPOCH,
                null,
                null,
                null);
    }
}
