package org.fieldsecurity.personnel.hrimport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.ledger.Change;
import org.jspecify.annotations.Nullable;

/**
 * An import as its worker sees it.
 *
 * @param actor the system that sent the file, as the ledger names it
 * @param requestId the request that brought the file; every row of the ledger that comes of it has it
 * @param chunks parts in which the file waits
 * @param nextChunk the next one to be worked off, from 0
 */
public record ImportJob(ImportView view, String actor, String requestId, int chunks, int nextChunk) {

    /** The columns that {@link #of} reads. */
    public static final String COLUMNS = "id, organization, mode, format, state, begun_at, queued_at, ended_at, rows,"
            + " registered, changed, unchanged, refused, actor, request_id, chunks, next_chunk";

    /** The job of the row at hand. */
    public static ImportJob of(ResultSet row) throws SQLException {
        int registered = row.getInt("registered");
        int changed = row.getInt("changed");
        int unchanged = row.getInt("unchanged");
        int refused = row.getInt("refused");
        ImportView view = new ImportView(
                row.getObject("id", UUID.class),
                row.getString("organization"),
                ImportMode.valueOf(row.getString("mode")),
                ImportFormat.valueOf(row.getString("format")),
                ImportState.valueOf(row.getString("state")),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                instant(row, "queued_at"),
                instant(row, "ended_at"),
                row.getInt("rows"),
                registered + changed + unchanged + refused,
                registered,
                changed,
                unchanged,
                refused);
        return new ImportJob(
                view,
                row.getString("actor"),
                row.getString("request_id"),
                row.getInt("chunks"),
                row.getInt("next_chunk"));
    }

    /** Id of the job. */
    public UUID id() {
        return view.id();
    }

    /** Whether it changes nothing. */
    public boolean isDryRun() {
        return view.mode() == ImportMode.DRY_RUN;
    }

    /** What its rows are changed under: the authority of the organization's system that sent the file. */
    public Authority authority() {
        return new Authority(
                actor, Role.ORGANIZATION_SYSTEM.name(), new Scope.Organization(view.organization()), List.of());
    }

    /** A change of the job itself, for the ledger. */
    public Change change(String verb) {
        return new Change("import", id(), verb, view, authority());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
