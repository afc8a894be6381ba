package org.fieldsecurity.clearance.essential;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.essential.rules.ListState;
import org.fieldsecurity.clearance.essential.rules.PostCategory;
import org.fieldsecurity.clearance.policy.Naming;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.sql.Line;
import org.fieldsecurity.kit.sql.SessionSql;

/** Everybody ever named to an essential post. */
@ApplicationScoped
public class EssentialNamings implements PanacheRepositoryBase<EssentialNaming, UUID> {

    private static final UUID AFTER_ALL = new UUID(-1, -1);
    private static final String APPROVED = "select person, category, scope, valid_from, valid_until"
            + " from essential_naming where person {among} and approved_at is not null";
    private static final String ON_THE_LIST = " and approvedAt <= :at and validFrom <= :day"
            + " and (validUntil is null or validUntil >= :day) order by id";

    /** One naming. */
    Uni<EssentialNaming> one(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("naming"));
    }

    /** Those of a post that weren't refused. */
    Uni<List<EssentialNaming>> of(UUID post) {
        return list("post = ?1 and state <> ?2", post, ListState.REFUSED);
    }

    /**
     * An approved entry as the rules of clearance read it.
     *
     * @param person who is named
     * @param naming the entry
     */
    record Approved(UUID person, Naming naming) {

        private static Approved of(Line line) {
            PostCategory category = PostCategory.valueOf(line.required(1));
            return new Approved(
                    line.id(0),
                    new Naming(category.designation(), Scope.parse(line.required(2)), line.day(3), line.date(4)));
        }
    }

    /** The approved ones of some people. */
    Uni<List<Approved>> approved(Collection<UUID> people) {
        return SessionSql.rowsAmong(APPROVED, Approved::of, people);
    }

    /** Those in force on a day as far as they were approved by an instant, by id after another; at most so many. */
    Uni<List<EssentialNaming>> onTheList(ListFilter filter, Instant at, LocalDate day, UUID after, int limit) {
        return find(
                        "id > :after and " + filter.condition() + ON_THE_LIST,
                        filter.with("after", after, "at", at, "day", day))
                .page(0, limit)
                .list();
    }

    /** One page of a place or organization, the latest first. */
    Uni<List<EssentialNaming>> page(ListFilter filter, PageRequest page) {
        UUID before = page.after(1).map(cursor -> cursor.uuid(0)).orElse(AFTER_ALL);
        return find("id < :before and " + filter.condition() + " order by id desc", filter.with("before", before))
                .page(0, page.fetch())
                .list();
    }
}
