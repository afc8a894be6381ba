package org.fieldsecurity.stack.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.fieldsecurity.stack.Layout;

/**
 * The superuser's password, made up once for each data folder. A new database cluster trusts everybody on the machine;
 * after {@link #closeTo} it asks each role for its password.
 *
 * @param password known only to this user's files
 */
record SuperuserAccess(String password) {

    private static final String FILE = "postgres.password";
    private static final int PASSWORD_BYTES = 24;

    private static final String ASK_EVERYBODY = """
            # Written by the local stack: everybody gives a password, and nobody comes from elsewhere.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128      scram-sha-256
            """;

    static SuperuserAccess of(Layout layout) throws IOException {
        var file = Layout.folder(layout.data()).resolve(FILE);
        if (!Files.exists(file)) {
            var bytes = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(bytes), StandardCharsets.US_ASCII);
        }
        return new SuperuserAccess(
                Files.readString(file, StandardCharsets.US_ASCII).strip());
    }

    /** Ends the trust of a new cluster; safe to repeat. */
    void closeTo(DataSource superuser, Path data) throws IOException, SQLException {
        var rules = data.resolve("pg_hba.conf");
        if (Files.readString(rules, StandardCharsets.UTF_8).equals(ASK_EVERYBODY)) {
            return;
        }
        try (var connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD '" + password + "'");
            Files.writeString(rules, ASK_EVERYBODY, StandardCharsets.UTF_8);
            statement.execute("SELECT pg_reload_conf()");
        }
    }
}
