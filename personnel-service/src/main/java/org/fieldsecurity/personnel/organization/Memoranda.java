package org.fieldsecurity.personnel.organization;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.personnel.organization.rules.PartnerCoverage;
import org.jspecify.annotations.Nullable;

/** All memoranda, past ones included. */
@ApplicationScoped
public class Memoranda implements PanacheRepositoryBase<Memorandum, UUID> {

    /** More memoranda of one partner for one country don't lie ahead; they never overlap. */
    private static final int MOST_TO_COME = 200;

    /**
     * Which memoranda are wanted.
     *
     * @param endingFrom null unless {@code endingBefore} is given
     * @param endingBefore only those whose last day lies before this day, and not before {@code endingFrom}
     */
    record Filter(
            @Nullable String organization,
            @Nullable String country,
            @Nullable LocalDate endingFrom,
            @Nullable LocalDate endingBefore) {}

    /** One page, by id. */
    Uni<List<Memorandum>> page(Filter filter, PageRequest request) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder query = new StringBuilder("id > :after");
        values.put("after", request.after(1).map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0)));
        and(query, values, " and organization = :organization", "organization", filter.organization());
        and(query, values, " and country = :country", "country", filter.country());
        and(query, values, " and validUntil >= :endingFrom", "endingFrom", filter.endingFrom());
        and(query, values, " and validUntil < :endingBefore", "endingBefore", filter.endingBefore());
        return find(query + " order by id", values).page(0, request.fetch()).list();
    }

    private static void and(
            StringBuilder query, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            query.append(condition);
            values.put(name, value);
        }
    }

    /** When the partner is included in the country: the memoranda that have not ended before the day. */
    Uni<List<PartnerCoverage.Term>> terms(String organization, String country, LocalDate from) {
        return find(
                        "organization = ?1 and country = ?2 and (validUntil is null or validUntil >= ?3)"
                                + " order by validFrom",
                        organization,
                        country,
                        from)
                .page(0, MOST_TO_COME)
                .list()
                .map(found -> found.stream().map(Memorandum::term).toList());
    }

    /** A memorandum that has ended without a word of it, held against other instances; null when there is none. */
    Uni<@Nullable Memorandum> nextToLapse(LocalDate today) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select id from memorandum where lapsed_at is null and valid_until < ?1"
                                        + " order by valid_until, id limit 1 for update skip locked",
                                UUID.class)
                        .setParameter(1, today)
                        .getSingleResultOrNull())
                .flatMap(id -> id == null ? Uni.createFrom().nullItem() : findById(id));
    }
}
