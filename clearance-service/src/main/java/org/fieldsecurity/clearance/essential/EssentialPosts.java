package org.fieldsecurity.clearance.essential;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.problem.ProblemException;

/** All essential posts, ended ones included. */
@ApplicationScoped
public class EssentialPosts implements PanacheRepositoryBase<EssentialPost, UUID> {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    /** One post. */
    Uni<EssentialPost> one(UUID id) {
        return found(findById(id));
    }

    /** One post, to which nobody else names anybody until this transaction ends. */
    Uni<EssentialPost> oneToChange(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Uni<EssentialPost> found(Uni<EssentialPost> post) {
        return post.onItem().ifNull().failWith(() -> ProblemException.notFound("essential post"));
    }

    /** Posts by their ids. */
    Uni<Map<UUID, EssentialPost>> byId(Collection<UUID> ids) {
        return list("id in ?1", ids)
                .map(posts -> posts.stream().collect(Collectors.toMap(EssentialPost::id, post -> post)));
    }

    /** One page of a place or organization, the latest first. */
    Uni<List<EssentialPost>> page(ListFilter filter, PageRequest page) {
        UUID before = page.after(1).map(cursor -> cursor.uuid(0)).orElse(AFTER_ALL);
        return find("id < :before and " + filter.condition() + " order by id desc", filter.with("before", before))
                .page(0, page.fetch())
                .list();
    }
}
