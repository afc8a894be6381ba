package org.fieldsecurity.kit.test.sample;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.ledger.LedgerRow;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Does what the kit's abilities are proved on, and fails in every way; not part of the sample's contract. */
@Path("probe")
@Produces(MediaType.APPLICATION_JSON)
public class ProbeResource {

    /** Quoted in every failure, as a person's name might be. */
    static final String PERSONAL = "Amina Okonkwo";

    private final Ledger ledger;
    private final Pool pool;
    private final Mutiny.SessionFactory sessions;

    ProbeResource(Ledger ledger, Pool pool, Mutiny.SessionFactory sessions) {
        this.ledger = ledger;
        this.pool = pool;
        this.sessions = sessions;
    }

    /** What to append. */
    public record NewChange(
            @NotNull String subject, @NotNull String text, boolean fails) {}

    /** What was appended. */
    public record Appended(UUID id, int sequence, String text) {}

    /** Whether a subject's rows follow each other. */
    public record Chain(int rows, boolean holds) {}

    @POST
    @Path("changes")
    @Action
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(hidden = true)
    public Uni<RestResponse<Appended>> append(@NotNull @Valid NewChange change) {
        return stored(change);
    }

    @POST
    @Path("other-changes")
    @Action
    @AllowedTo(roles = {Role.ORGANIZATION_SYSTEM, Role.ANY_PERSON})
    @Operation(hidden = true)
    public Uni<RestResponse<Appended>> appendElsewhere(@NotNull @Valid NewChange change) {
        return stored(change);
    }

    private Uni<RestResponse<Appended>> stored(NewChange change) {
        Authority authority = new Authority("system", "TEST", null, List.of());
        return ledger.append(new Change("probe", change.subject(), "made", change, authority))
                .call(row -> change.fails()
                        ? Uni.createFrom().failure(ProblemException.illegalState("It fails.", List.of()))
                        : Uni.createFrom().voidItem())
                .map(row -> RestResponse.ResponseBuilder.create(
                                RestResponse.Status.CREATED, new Appended(row.id(), row.sequence(), change.text()))
                        .location(URI.create("/sample/v1/probe/changes/" + row.id()))
                        .header(HttpHeaders.ETAG, EntityTag.of(row.sequence()))
                        .build());
    }

    @GET
    @Path("chains/{subject}")
    @WithSession
    @AllowedTo(anyone = true)
    @Operation(hidden = true)
    public Uni<Chain> chain(@PathParam("subject") String subject) {
        return ledger.historyOf("probe", subject, 10_000)
                .map(rows -> new Chain(
                        rows.size(), IntStream.range(0, rows.size()).allMatch(index -> follows(rows, index))));
    }

    private static boolean follows(List<LedgerRow> rows, int index) {
        return rows.get(index).follows(index == 0 ? null : rows.get(index - 1));
    }

    /** The numbers from 0 to 9 in words of a list that is sorted by a text with every awkward character. */
    @GET
    @Path("numbers")
    @AllowedTo(anyone = true)
    @Operation(hidden = true)
    public RestResponse<Page<String>> numbers(@BeanParam PageRequest page, @Context UriInfo uri) {
        String after = page.after(2).map(cursor -> cursor.key().getFirst()).orElse("");
        page.after(2).ifPresent(cursor -> cursor.uuid(1));
        List<String> rows = IntStream.range(0, 10)
                .mapToObj(number -> number + " \u001f.é,\"%&=/+\n")
                .filter(text -> text.compareTo(after) > 0)
                .limit(page.fetch())
                .toList();
        return Page.of(rows, page, text -> new Cursor(List.of(text, new UUID(0, 1).toString())), text -> text)
                .answer(uri);
    }

    @PUT
    @Path("versions/{version}")
    @AllowedTo(anyone = true)
    @Operation(hidden = true)
    public void change(@PathParam("version") int version, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        EntityTag.require(ifMatch, version);
    }

    /** Nobody said who may. */
    @GET
    @Path("unsaid")
    @Operation(hidden = true)
    public String unsaid() {
        return "secret";
    }

    /** The body to fail with. */
    public record Failing(@NotNull String name) {}

    @POST
    @Path("failures/{kind}")
    @AllowedTo(anyone = true)
    @Operation(hidden = true)
    public Uni<Map<String, String>> fail(@PathParam("kind") String kind, @NotNull @Valid Failing body) {
        String told = "select secret from people where name = '" + body.name() + "'";
        return switch (kind) {
            case "runtime" -> throw new RuntimeException(told);
            case "illegal-argument" -> throw new IllegalArgumentException(told);
            case "null-pointer" -> throw new NullPointerException(told);
            case "error" -> throw new AssertionError(told);
            case "stack-overflow" -> Uni.createFrom().item(Map.of("depth", "" + deeper(body.name(), 0)));
            case "persistence" -> throw new PersistenceException(told);
            case "nested" -> throw new IllegalStateException(told, new IllegalArgumentException(told));
            case "failed-uni" -> Uni.createFrom().failure(new IllegalStateException(told));
            case "checked" -> Uni.createFrom().failure(new Exception(told));
            case "null-item" -> Uni.createFrom().<String>nullItem().map(text -> Map.of("text", text.strip()));
            case "timeout" ->
                Uni.createFrom()
                        .<Map<String, String>>nothing()
                        .ifNoItem()
                        .after(Duration.ofMillis(50))
                        .fail();
            case "sql" -> query("select '" + body.name() + "'::int");
            case "no-table" -> query("select secret from no_such_table where name = '" + body.name() + "'");
            case "integrity" -> query("insert into probe_unique values ('" + body.name() + "')");
            case "integrity-by-hibernate" -> hibernate("insert into probe_unique values (?1)", body.name());
            case "sql-by-hibernate" -> hibernate("select cast(?1 as int) from no_such_table", body.name());
            case "raised" -> Uni.createFrom().failure(new PgException(told, "ERROR", "XX000", told));
            case "after-commit" ->
                query("insert into probe_unique values (gen_random_uuid()::text)")
                        .map(done ->
                                Map.of("text", Map.<String, String>of().get("x").strip()));
            case "database" -> query("select '" + Instant.EPOCH + "'");
            default -> throw ProblemException.notFound("kind of failure");
        };
    }

    private static int deeper(String name, int depth) {
        return depth == Integer.MAX_VALUE ? name.length() : 1 + deeper(name, depth + 1);
    }

    private Uni<Map<String, String>> query(String sql) {
        return pool.query(sql).execute().map(rows -> Map.of("rows", "" + rows.rowCount()));
    }

    private Uni<Map<String, String>> hibernate(String sql, String parameter) {
        return sessions.withTransaction(session -> session.createNativeQuery(sql)
                .setParameter(1, parameter)
                .executeUpdate()
                .map(rows -> Map.of("rows", "" + rows)));
    }
}
