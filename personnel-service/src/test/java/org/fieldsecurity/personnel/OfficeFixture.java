package org.fieldsecurity.personnel;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.authorization.OfficeHolders;
import org.fieldsecurity.kit.test.postgres.TestDatabase;

/** One person per office, with an appointment written straight into the table. */
public final class OfficeFixture implements OfficeHolders {

    private static final String PERSON = "insert into person (id, version, category, organization, duty_station,"
            + " family_name, given_names, assigned_from)"
            + " values (?, 0, 'INTERNATIONAL_STAFF', 'UN', 'USNYC', 'Holder', 'Office', date '2020-01-01')"
            + " on conflict do nothing";
    private static final String APPOINTMENT = "insert into appointment (id, version, office, scope, holder, valid_from,"
            + " reference, dated, signatory) values (?, 0, ?, ?, ?, timestamptz '2020-01-01T00:00:00Z',"
            + " 'TEST/1', date '2020-01-01', 'Secretary-General') on conflict (id) do nothing";

    /** An ad interim counts while acting, so this one acts all the time. */
    private static final String ACTING = "insert into acting_period (id, version, appointment, office, scope, holder,"
            + " valid_from) select id, 0, id, office, scope, holder, valid_from from appointment"
            + " where id = ? and office = 'DESIGNATED_OFFICIAL_AD_INTERIM' on conflict (id) do nothing";

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
            UUID appointment = id("appointment " + office + scope);
            database.runtime().execute(APPOINTMENT, appointment, office.name(), scope, holder);
            database.runtime().execute(ACTING, appointment);
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
