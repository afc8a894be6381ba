package org.fieldsecurity.personnel.person;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/**
 * Finds people by names that sound or are written alike, in two steps. The words near each that was typed are few,
 * whatever the number of people; then an index has those who bear one of each. When nobody does, it is looked further
 * away, as long as the whole name is alike by the share of letter triples that it has in common with a part of theirs:
 * words that share letters with each, which costs more to find; then those who bear one of any.
 */
@ApplicationScoped
public class PeopleByName {

    /** Similarity from which on a whole name is alike; two typing errors in ten letters pass. */
    private static final int ALIKE = 450;

    /** Most people held against a whole name of which they bear one word. */
    private static final int MOST_COMPARED = 2_000;

    /** Consonants weigh less than letters. */
    private static final double WEIGHT_OF_CONSONANTS = 0.8;

    private static final int THOUSAND = 1_000;
    private static final String NEAR = "select place, word from name_words_near($1, $2)";
    private static final String LIKE = "select place, word from name_words_like($1, $2)";

    private final Pool pool;
    private final InstantSource clock;

    PeopleByName(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** How much of what was typed somebody's name has; those who have more come first. */
    enum Match {
        /** Of each word the nearest that there is: nobody is more similar. */
        NEAREST_WORDS,
        /** A word near each: with one typing error besides those in vowels, or of which it is the beginning. */
        NEAR_WORDS,
        /** A word like each, while nobody has near ones. */
        LIKE_WORDS,
        /** A word like one, while nobody has all; of those who have, the first two thousand. */
        SOME_WORD;

        /** Whether the words say enough; else the whole name has to be alike too. */
        boolean isNear() {
            return this == NEAREST_WORDS || this == NEAR_WORDS;
        }
    }

    /**
     * Somebody found.
     *
     * @param similarity 0 to 1000 among those of the same match
     */
    record Found(Match match, int similarity, UUID person) {

        /** Where a page that ends here goes on. */
        Cursor cursor() {
            return new Cursor(
                    List.of(Integer.toString(match.ordinal()), Integer.toString(similarity), person.toString()));
        }
    }

    /** A statement with the values of its parameters. */
    record Query(String sql, List<Object> values) {}

    /** The most similar first, then by id; those after the cursor, at most {@code limit}. */
    Uni<List<Found>> find(
            SearchName.Wanted name, PeopleSearch search, PeopleReach reach, @Nullable Cursor after, int limit) {
        Last last = after == null ? null : Last.of(after);
        Search within = new Search(name, search, reach, last, limit);
        return switch (last == null ? Match.NEAREST_WORDS : last.match()) {
            case NEAREST_WORDS ->
                near(within)
                        .flatMap(found -> found.isEmpty() && last == null
                                ? like(within)
                                : Uni.createFrom().item(found));
            case NEAR_WORDS -> words(NEAR, name).flatMap(near -> fetch(Match.NEAR_WORDS, within, near));
            case LIKE_WORDS -> words(LIKE, name).flatMap(like -> fetch(Match.LIKE_WORDS, within, like));
            case SOME_WORD -> words(LIKE, name).flatMap(like -> fetch(Match.SOME_WORD, within, like));
        };
    }

    /** Those who bear the nearest words and, as far as there is room, those who bear near ones. */
    private Uni<List<Found>> near(Search search) {
        return words(NEAR, search.name()).flatMap(near -> fetch(Match.NEAREST_WORDS, search, near)
                .flatMap(nearest -> nearest.size() == search.limit()
                        ? Uni.createFrom().item(nearest)
                        : fetch(Match.NEAR_WORDS, search.room(nearest.size()), near)
                                .map(others -> Stream.concat(nearest.stream(), others.stream())
                                        .toList())));
    }

    private Uni<List<Found>> like(Search search) {
        return words(LIKE, search.name()).flatMap(like -> fetch(Match.LIKE_WORDS, search, like)
                .flatMap(found -> found.isEmpty()
                        ? fetch(Match.SOME_WORD, search, like)
                        : Uni.createFrom().item(found)));
    }

    /**
     * What is looked for.
     *
     * @param last where the page before ended; null for the first
     * @param limit most people
     */
    private record Search(
            SearchName.Wanted name,
            PeopleSearch among,
            PeopleReach reach,
            @Nullable Last last,
            int limit) {

        /** The same after so many were found. */
        Search room(int found) {
            return new Search(name, among, reach, last, limit - found);
        }
    }

    /** Where the page before ended. */
    private record Last(Match match, int similarity, UUID person) {

        static Last of(Cursor cursor) {
            int match = Parameters.number("cursor", cursor.key().getFirst(), 0, Match.values().length - 1, 0);
            return new Last(
                    Match.values()[match],
                    Parameters.number("cursor", cursor.key().get(1), 0, THOUSAND, 0),
                    cursor.uuid(2));
        }
    }

    /** The words near or like each of a name, in their order, the likest first; none where a list is empty. */
    private Uni<List<List<String>>> words(String sql, SearchName.Wanted name) {
        List<SearchName.Word> words = name.words();
        Tuple parameters = Tuple.of(
                words.stream().map(SearchName.Word::letters).toArray(String[]::new),
                words.stream().map(SearchName.Word::skeleton).toArray(String[]::new));
        return pool.preparedQuery(sql).execute(parameters).map(rows -> {
            List<List<String>> alike = words.stream()
                    .map(word -> (List<String>) new ArrayList<String>())
                    .toList();
            rows.forEach(row -> alike.get(row.getInteger(0) - 1).add(row.getString(1)));
            return alike;
        });
    }

    private Uni<List<Found>> fetch(Match match, Search search, List<List<String>> alike) {
        Predicate<List<String>> none = List::isEmpty;
        if (match == Match.SOME_WORD
                ? alike.stream().allMatch(none)
                : alike.stream().anyMatch(none)) {
            return Uni.createFrom().item(List.of());
        }
        Last last = search.last();
        Query query = query(match, search.name(), alike, search.among(), search.reach(), Utc.day(clock.instant()));
        Query page = last == null || last.match() != match ? query : after(query, last);
        return pool.preparedQuery(page.sql() + " order by similarity desc, id limit " + search.limit())
                .execute(Tuple.from(page.values()))
                .map(rows -> rows.stream()
                        .map(row -> new Found(match, row.getInteger(1), row.getUUID(0)))
                        .toList());
    }

    private static Query after(Query query, Last last) {
        List<Object> values = new ArrayList<>(query.values());
        values.add(last.similarity());
        values.add(last.person());
        String similarity = "$" + (values.size() - 1) + "::integer";
        return new Query(
                query.sql() + " and (similarity < " + similarity + " or (similarity = " + similarity + " and id > $"
                        + values.size() + "))",
                values);
    }

    /** The statement of a search, without its order. */
    static Query query(
            Match match,
            SearchName.Wanted name,
            List<List<String>> alike,
            PeopleSearch search,
            PeopleReach reach,
            LocalDate today) {
        Builder where = new Builder();
        String similarity =
                "(" + THOUSAND + " * " + (match == Match.NEAREST_WORDS ? "1" : where.similarity(name)) + ")::integer";
        switch (match) {
            case NEAREST_WORDS -> where.add(where.bears(nearest(alike)));
            case NEAR_WORDS -> {
                alike.forEach(words -> where.add(where.bearsOne(words)));
                where.add("not " + where.bears(nearest(alike)));
            }
            case LIKE_WORDS -> alike.forEach(words -> where.add(where.bearsOne(words)));
            case SOME_WORD ->
                where.add(where.bearsOne(
                        alike.stream().flatMap(List::stream).distinct().toList()));
        }
        where.add("p.merged_into is null");
        where.equal("p.organization", search.organization());
        where.equal("p.duty_station", search.dutyStation());
        where.equal("left(p.duty_station, 2)", search.country());
        where.within(reach, today);
        // Whom to compare is found apart from how many and in which order: for a name that many have the server would
        // go
        // through all people otherwise.
        return new Query(
                "with bearer as materialized (select p.id, p.search_name from person p where "
                        + String.join(" and ", where.conditions) + "), found as materialized (select p.id, "
                        + similarity + " as similarity from bearer p"
                        + (match == Match.SOME_WORD ? " limit " + MOST_COMPARED : "")
                        + ") select id, similarity from found where similarity >= " + (match.isNear() ? 0 : ALIKE),
                where.values);
    }

    private static List<String> nearest(List<List<String>> alike) {
        return alike.stream().map(List::getFirst).distinct().toList();
    }

    /** Collects conditions and the values that they stand for. */
    private static final class Builder {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        private String value(Object value) {
            values.add(value);
            return "$" + values.size();
        }

        private String bears(List<String> words) {
            return SearchName.WORDS + " @> " + value(words.toArray(String[]::new));
        }

        private String bearsOne(List<String> words) {
            return SearchName.WORDS + " && " + value(words.toArray(String[]::new));
        }

        /** How similar the whole name is, from 0 to 1. */
        private String similarity(SearchName.Wanted name) {
            String letters = "word_similarity(" + value(name.letters()) + ", p.search_name)";
            return name.skeleton() == null
                    ? letters
                    : "greatest(" + letters + ", " + WEIGHT_OF_CONSONANTS * name.share() + " * word_similarity("
                            + value(name.skeleton()) + ", p.search_name))";
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
