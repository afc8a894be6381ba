package org.fieldsecurity.clearance.essential;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.fieldsecurity.clearance.essential.rules.CourseStatus;
import org.fieldsecurity.clearance.phase.PhasesInForce;
import org.fieldsecurity.clearance.policy.Certificate;
import org.fieldsecurity.clearance.policy.Policy;
import org.fieldsecurity.clearance.replica.KnownFacts;
import org.fieldsecurity.clearance.replica.PersonCopy;
import org.fieldsecurity.clearance.rulebook.Rulebook;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.time.Utc;

/** Puts lists together: who is named, to what, and what their training lacks at the place (T18) [An 26]. */
@ApplicationScoped
public class EssentialLists {

    static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int BATCH = 500;

    private final EssentialNamings namings;
    private final EssentialPosts posts;
    private final KnownFacts facts;
    private final Rulebook rulebook;
    private final PhasesInForce phases;

    EssentialLists(
            EssentialNamings namings, EssentialPosts posts, KnownFacts facts, Rulebook rulebook, PhasesInForce phases) {
        this.namings = namings;
        this.posts = posts;
        this.facts = facts;
        this.rulebook = rulebook;
        this.phases = phases;
    }

    /** What is known beside the names. */
    private record Beside(
            Map<UUID, EssentialPost> posts,
            Map<UUID, PersonCopy> people,
            Map<UUID, List<Certificate>> certificates,
            Map<Scope, Integer> orders,
            Policy policy,
            LocalDate day) {

        EssentialListEntry entry(EssentialNaming naming) {
            PersonCopy person = people.get(naming.person());
            EssentialPost post = posts.get(naming.post());
            List<CourseStatus> courses = person == null
                    ? List.of()
                    : CourseStatus.of(
                            policy.requiredCourses(),
                            naming.scope(),
                            orders.getOrDefault(naming.scope(), Integer.MAX_VALUE),
                            person.travellerCategory(),
                            certificates.getOrDefault(naming.person(), List.of()),
                            day);
            return new EssentialListEntry(
                    naming.id(),
                    naming.person(),
                    person == null ? "" : person.name(),
                    post == null ? "" : post.title(),
                    naming.category(),
                    naming.organization(),
                    naming.scope(),
                    naming.period().from(),
                    naming.period().until(),
                    courses,
                    courses.stream()
                            .filter(course -> !course.valid())
                            .map(course -> "certificate " + course.course() + " valid on " + day)
                            .toList());
        }
    }

    /** A part of a list as of an instant, by id after another; at most so many. Needs a session. */
    Uni<List<EssentialListEntry>> part(Scope scope, Instant at, UUID after, int limit) {
        LocalDate day = Utc.day(at);
        return namings.onTheList(ListFilter.of(scope), at, day, after, limit).flatMap(rows -> beside(rows, at, day)
                .map(beside -> rows.stream().map(beside::entry).toList()));
    }

    /** A whole list in batches, each in a session of its own, so that a slow receiver holds no connection. */
    Multi<List<EssentialListEntry>> batches(Scope scope, Instant at) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicReference<>(BEFORE_ALL), after -> Panache.withSession(
                                () -> part(scope, at, after.get(), BATCH))
                        .invoke(batch -> {
                            if (!batch.isEmpty()) {
                                after.set(batch.getLast().naming());
                            }
                        }))
                .whilst(batch -> batch.size() == BATCH);
    }

    private Uni<Beside> beside(List<EssentialNaming> rows, Instant at, LocalDate day) {
        Set<UUID> people = rows.stream().map(EssentialNaming::person).collect(Collectors.toSet());
        Set<UUID> ofPosts = rows.stream().map(EssentialNaming::post).collect(Collectors.toSet());
        Set<Scope> scopes = rows.stream().map(EssentialNaming::scope).collect(Collectors.toSet());
        return posts.byId(ofPosts).flatMap(titles -> facts.people(people).flatMap(known -> facts.certificates(people)
                .flatMap(certificates -> rulebook.inForce(at).flatMap(policy -> orders(scopes, policy, at)
                        .map(orders -> new Beside(titles, known, certificates, orders, policy, day))))));
    }

    private Uni<Map<Scope, Integer>> orders(Collection<Scope> scopes, Policy policy, Instant at) {
        return phases.ratingsFor(scopes, policy, at).map(ratings -> ratings.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, rating -> policy.order(rating.getValue()))));
    }
}
