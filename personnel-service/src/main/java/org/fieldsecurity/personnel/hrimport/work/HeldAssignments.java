package org.fieldsecurity.personnel.hrimport.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.personnel.person.Category;
import org.fieldsecurity.personnel.person.Recruitment;
import org.fieldsecurity.personnel.person.rules.AssignmentTerms;
import org.fieldsecurity.personnel.person.rules.Days;
import org.fieldsecurity.personnel.person.rules.HeldAssignment;
import org.jspecify.annotations.Nullable;

/** Assignments on record of some people, as the rules read them. */
record HeldAssignments(Map<UUID, List<HeldAssignment>> byPerson) {

    private static final String HELD = "select id, person, organization, duty_station, category, contract, recruitment,"
            + " assigned_from, assigned_until from assignment where person = any (?) order by person, assigned_from";

    static HeldAssignments of(Connection transaction, Collection<UUID> people) throws SQLException {
        Map<UUID, List<HeldAssignment>> found = new HashMap<>();
        if (people.isEmpty()) {
            return new HeldAssignments(found);
        }
        try (PreparedStatement statement = transaction.prepareStatement(HELD)) {
            statement.setArray(1, transaction.createArrayOf("uuid", people.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getObject("person", UUID.class), person -> new ArrayList<>())
                            .add(new HeldAssignment(row.getObject("id", UUID.class), terms(row)));
                }
            }
        }
        return new HeldAssignments(found);
    }

    /** Those of one person, the first first. */
    List<HeldAssignment> of(UUID person) {
        return byPerson.getOrDefault(person, List.of());
    }

    private static AssignmentTerms terms(ResultSet row) throws SQLException {
        return new AssignmentTerms(
                row.getString("organization"),
                row.getString("duty_station"),
                Category.valueOf(row.getString("category")),
                row.getString("contract"),
                recruitment(row.getString("recruitment")),
                new Days(
                        row.getObject("assigned_from", LocalDate.class),
                        row.getObject("assigned_until", LocalDate.class)));
    }

    private static @Nullable Recruitment recruitment(@Nullable String name) {
        return name == null ? null : Recruitment.valueOf(name);
    }
}
