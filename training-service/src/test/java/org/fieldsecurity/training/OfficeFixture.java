package org.fieldsecurity.training;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.authorization.OfficeHolders;
import org.fieldsecurity.kit.test.postgres.TestDatabase;

/** One person per office, with an appointment written straight into the copy of personnel's. */
final class OfficeFixture implements OfficeHolders {

    private static final String APPOINTMENT =
            "insert into held_office (id, office, scope, holder, valid_from, chain, sequence)"
                    + " values (?, ?, ?, ?, timestamptz '2020-01-01T00:00:00Z', ?, 1) on conflict do nothing";

    @Override
    public UUID personHolding(Office office) {
        return holding(office, "world");
    }

    /** A person who holds the office for this scope and no other. */
    static UUID holding(Office office, String scope) {
        UUID holder = id("holder " + office + scope);
        UUID appointment = id("appointment " + office + scope);
        String chain = """
                [{"appointment":"%s","office":"%s","scope":"%s","holder":"%s","instrument":"TEST/1",\
                "from":"2020-01-01T00:00:00Z"}]""".formatted(appointment, office, scope, holder);
        try {
            TestDatabase.of("training")
                    .runtime()
                    .execute(APPOINTMENT, appointment, office.name(), scope, holder, chain);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return holder;
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
