package org.fieldsecurity.personnel.person;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Finds people by names that sound or are written alike: by the share of letter triples that the name looked for has in
 * common with a part of theirs, or by the same consonants. An index on the triples serves both.
 */
@ApplicationScoped
public class PeopleByName {

    /** Share of triples from which on a name is found; two typing errors in ten letters pass. */
    static final String THRESHOLD = "select set_config('pg_trgm.word_similarity_threshold', '0.45', true)";

    /** Consonants have to agree but for one, and weigh less than letters. */
    private static final double SAME_CONSONANTS = 0.7;

    private static final double WEIGHT_OF_CONSONANTS = 0.8;
    private static final int THOUSAND = 1_000;

    private final Pool pool;
    private final InstantSource clock;

    PeopleByName(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Somebody found.
     *
     * @param similarity 0 to 1000
     */
    record Found(UUID person, int similarity) {

        /** Where a page that ends here goes on. */
        Cursor cursor() {
            return new Cursor(List.of(Integer.toString(similarity), person.toString()));
        }
    }

    /** A statement with the values of its parameters. */
    public record Query(String sql, List<Object> values) {}

    /** The most similar first, then by id; those after the cursor, at most {@code limit}. */
    Uni<List<Found>> find(
            SearchName.Wanted name, PeopleSearch search, PeopleReach reach, @Nullable Cursor after, int limit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Query query = query(name, search, reach, today, after, limit);
        return pool.withTransaction(connection -> connection
                .query(THRESHOLD)
                .execute()
                .chain(() -> connection.preparedQuery(query.sql()).execute(Tuple.from(query.values())))
                .map(rows -> rows.stream().map(PeopleByName::found).toList()));
    }

    /** The statement of a search. */
    static Query query(
            SearchName.Wanted name,
            PeopleSearch search,
            PeopleReach reach,
            LocalDate today,
            @Nullable Cursor after,
            int limit) {
        Builder where = new Builder();
        String letters = where.value(name.letters());
        String similarity = "word_similarity(" + letters + ", p.search_name)";
        String named = "p.search_name %> " + letters;
        if (name.skeleton() != null) {
            String skeleton = where.value(name.skeleton());
            String alike = "word_similarity(" + skeleton + ", p.search_name)";
            similarity = "greatest(" + similarity + ", " + WEIGHT_OF_CONSONANTS * name.share() + " * " + alike + ")";
            named = "(" + named + " or (p.search_name %> " + skeleton + " and " + alike + " >= " + SAME_CONSONANTS
                    + "))";
        }
        where.add(named);
        where.add("p.merged_into is null");
        where.equal("p.organization", search.organization());
        where.equal("p.duty_station", search.dutyStation());
        where.equal("left(p.duty_station, 2)", search.country());
        where.within(reach, today);
        String sql = "select id, similarity from (select p.id, round((" + THOUSAND + " * " + similarity
                + ")::numeric)::integer as similarity from person p where " + String.join(" and ", where.conditions)
                + ") found";
        if (after != null) {
            String last =
                    where.value(Parameters.number("cursor", after.key().getFirst(), 0, THOUSAND, 0)) + "::integer";
            sql += " where similarity < " + last + " or (similarity = " + last + " and id > "
                    + where.value(after.uuid(1)) + ")";
        }
        return new Query(sql + " order by similarity desc, id limit " + limit, where.values);
    }

    private static Found found(Row row) {
        return new Found(row.getUUID(0), row.getInteger(1));
    }

    /** Collects conditions and the values that they stand for. */
    private static final class Builder {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        private String value(Object value) {
            values.add(value);
            return "$" + values.size();
        }

        private void add(String condition) {
            conditions.add(condition);
        }

        private void equal(String column, @Nullable String value) {
            if (value != null) {
                add(column + " = " + value(value));
            }
        }

        /** By the latest assignment, or by another that hasn't ended. */
        private void within(PeopleReach reach, LocalDate today) {
            if (!reach.everybody()) {
                String countries = any(reach.countries());
                String dutyStations = any(reach.dutyStations());
                String organizations = any(reach.organizations());
                String organizationsInCountry = any(reach.organizationsInCountry());
                Function<String, String> seen = of -> "(left(" + of + ".duty_station, 2) = " + countries + " or " + of
                        + ".duty_station = " + dutyStations + " or " + of + ".organization = " + organizations + " or "
                        + of + ".organization || '@' || left(" + of + ".duty_station, 2) = " + organizationsInCountry
                        + ")";
                add("(" + seen.apply("p") + " or exists (select 1 from assignment a where a.person = p.id"
                        + " and (a.assigned_until is null or a.assigned_until >= " + value(today) + ") and "
                        + seen.apply("a") + "))");
            }
        }

        private String any(Set<String> values) {
            return "any(" + value(values.toArray(String[]::new)) + ")";
        }
    }
}
