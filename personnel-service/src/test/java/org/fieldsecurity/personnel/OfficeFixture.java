package org.fieldsecurity.personnel;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.authorization.OfficeHolders;
import org.fieldsecurity.kit.test.postgres.TestDatabase;

/** One person per office, with an appointment written straight into the table. */
final class OfficeFixture implements OfficeHolders {

    private static final String PERSON = "insert into person (id, version, category, organization, duty_station,"
            + " family_name, given_names, assigned_from)"
            + " values (?, 0, 'INTERNATIONAL_STAFF', 'UN', 'USNYC', 'Holder', 'Office', date '2020-01-01')"
            + " on conflict do nothing";
    private static final String APPOINTMENT = "insert into appointment (id, version, office, scope, holder, valid_from,"
            + " reference, dated, signatory) values (?, 0, ?, ?, ?, timestamptz '2020-01-01T00:00:00Z',"
            + " 'TEST/1', date '2020-01-01', 'Secretary-General') on conflict do nothing";

    @Override
    public UUID personHolding(Office office) {
        return holding(office, "world");
    }

    /** A person who holds the office for this scope and no other. */
    static UUID holding(Office office, String scope) {
        UUID holder = id("holder " + office + scope);
        TestDatabase database = TestDatabase.of("personnel");
        try {
            database.runtime().execute(PERSON, holder);
            database.runtime().execute(APPOINTMENT, id("appointment " + office + scope), office.name(), scope, holder);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return holder;
    }

    /** A person without an office. */
    static UUID somebody(String name) {
        UUID person = id(name);
        try {
            TestDatabase.of("personnel").runtime().execute(PERSON, person);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return person;
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
