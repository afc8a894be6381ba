package org.fieldsecurity.clearance.essential;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.essential.rules.ListState;
import org.fieldsecurity.clearance.essential.rules.Period;
import org.fieldsecurity.clearance.essential.rules.Room;
import org.fieldsecurity.clearance.replica.KnownFacts;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.kit.version.EntityTag;
import org.jspecify.annotations.Nullable;

/** What country representatives propose and designated officials approve (T18) [An 26]. */
@ApplicationScoped
public class EssentialActs {

    private static final List<String> PARAGRAPHS = List.of("An 26");

    private final EssentialPosts posts;
    private final EssentialNamings namings;
    private final KnownFacts facts;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    EssentialActs(
            EssentialPosts posts,
            EssentialNamings namings,
            KnownFacts facts,
            Ledger ledger,
            CurrentCaller caller,
            InstantSource clock) {
        this.posts = posts;
        this.namings = namings;
        this.facts = facts;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** Proposes a post of the caller's organization. */
    Uni<EssentialPost> propose(NewEssentialPost details) {
        String country = country(details.scope());
        Authority authority = caller.require(
                new Scope.OrganizationInCountry(details.organization(), country), Office.COUNTRY_REPRESENTATIVE);
        return known(details.scope())
                .map(known -> new EssentialPost(Ids.next(), details, country, authority.actor(), clock.instant()))
                .flatMap(post -> store(post, "proposed", authority, null));
    }

    /** Approves or refuses a post. */
    Uni<EssentialPost> decide(UUID id, @Nullable String ifMatch, ListDecision decision) {
        return postToChange(id).flatMap(post -> {
            Authority authority = ListOffices.decider(caller, post.scope(), post.proposedBy());
            EntityTag.require(ifMatch, post.version());
            boolean approve = approves(decision);
            post.decide(approve, clock.instant());
            return store(post, approve ? "approved" : "refused", authority, decision.reason());
        });
    }

    /** Ends a post, and with it whoever is named to it longer. */
    Uni<EssentialPost> end(UUID id, @Nullable String ifMatch, ListEnd end) {
        return postToChange(id).flatMap(post -> {
            Authority authority = ListOffices.ender(caller, post.scope(), post.organizationScope());
            EntityTag.require(ifMatch, post.version());
            requireNotPast(end.lastDay());
            post.end(end.lastDay());
            return store(post, "ended", authority, end.reason()).call(() -> endNamings(post, end, authority));
        });
    }

    /** Names somebody of the organization to a post with room. */
    Uni<EssentialNaming> name(UUID id, NewEssentialNaming details) {
        return postToChange(id).flatMap(post -> {
            Authority authority = caller.require(post.organizationScope(), Office.COUNTRY_REPRESENTATIVE);
            if (post.state() != ListState.APPROVED) {
                throw ProblemException.illegalState(
                        "People are named to an approved post; this one is " + post.state() + ".",
                        ListStates.legal(post.state()).stream().map(Enum::name).toList());
            }
            requireInOrder(details, post);
            return requireOfTheOrganization(details.person(), post)
                    .chain(() -> namings.of(post.id()))
                    .flatMap(others -> {
                        requireRoom(details, post, others);
                        EssentialNaming naming =
                                new EssentialNaming(Ids.next(), post, details, authority.actor(), clock.instant());
                        return store(naming, "proposed", authority, null);
                    });
        });
    }

    /** Approves or refuses a naming; nobody their own. */
    Uni<EssentialNaming> decideNaming(UUID id, @Nullable String ifMatch, ListDecision decision) {
        return readableNaming(id).flatMap(naming -> {
            Authority authority = ListOffices.decider(caller, naming.scope(), naming.proposedBy());
            if (naming.isOf(caller.get())) {
                throw ProblemException.refused(
                        "Nobody approves their own name on the list.", List.of("T18", "T13"), PARAGRAPHS);
            }
            EntityTag.require(ifMatch, naming.version());
            boolean approve = approves(decision);
            naming.decide(approve, clock.instant());
            return store(naming, approve ? "approved" : "refused", authority, decision.reason());
        });
    }

    /** Ends a naming; it stays in the lists of the days on which it held. */
    Uni<EssentialNaming> endNaming(UUID id, @Nullable String ifMatch, ListEnd end) {
        return readableNaming(id).flatMap(naming -> {
            Authority authority = ListOffices.ender(caller, naming.scope(), naming.organizationScope());
            EntityTag.require(ifMatch, naming.version());
            requireNotPast(end.lastDay());
            naming.end(end.lastDay());
            return store(naming, "ended", authority, end.reason());
        });
    }

    /** A post that the caller may read. */
    Uni<EssentialPost> readablePost(UUID id) {
        return posts.one(id).invoke(this::requireReadable);
    }

    /** A naming that the caller may read. */
    Uni<EssentialNaming> readableNaming(UUID id) {
        return namings.one(id).invoke(naming -> {
            if (!ListOffices.mayRead(caller.get(), naming.scope(), naming.organizationScope())) {
                throw ProblemException.notFound("naming");
            }
        });
    }

    private Uni<EssentialPost> postToChange(UUID id) {
        return posts.oneToChange(id).invoke(this::requireReadable);
    }

    private void requireReadable(EssentialPost post) {
        if (!ListOffices.mayRead(caller.get(), post.scope(), post.organizationScope())) {
            throw ProblemException.notFound("essential post");
        }
    }

    private Uni<Void> endNamings(EssentialPost post, ListEnd end, Authority authority) {
        return namings.of(post.id()).flatMap(all -> Multi.createFrom()
                .iterable(all.stream()
                        .filter(naming -> naming.outlasts(end.lastDay()))
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(naming -> {
                    naming.endWithPost(end.lastDay());
                    return store(naming, "ended", authority, end.reason());
                })
                .collect()
                .last()
                .replaceWithVoid());
    }

    private static void requireRoom(NewEssentialNaming details, EssentialPost post, List<EssentialNaming> others) {
        Period wanted = new Period(details.validFrom(), details.validUntil());
        if (others.stream()
                .anyMatch(other -> other.person().equals(details.person())
                        && other.period().overlaps(wanted))) {
            throw refused("This person is named to this post for some of these days already.");
        }
        List<Period> taken = others.stream().map(EssentialNaming::period).toList();
        if (!Room.isThere(post.number(), taken, wanted)) {
            throw refused("The post takes " + post.number()
                    + " at a time, and as many are named to it on some of these days: end one of them first.");
        }
    }

    private static void requireInOrder(NewEssentialNaming details, EssentialPost post) {
        LocalDate until = details.validUntil();
        if (until != null && until.isBefore(details.validFrom())) {
            throw ProblemException.invalid("/validUntil", "must not be before validFrom");
        }
        if (details.validFrom().isBefore(post.period().from())) {
            throw ProblemException.invalid("/validFrom", "must not be before the first day of the post");
        }
    }

    private Uni<Void> requireOfTheOrganization(UUID person, EssentialPost post) {
        return facts.people(List.of(person))
                .invoke(people -> {
                    var copy = people.get(person);
                    if (copy == null
                            || copy.standsForIt() != null
                            || copy.dependantOf() != null
                            || !copy.organization().equals(post.organization())) {
                        throw ProblemException.invalid("/person", "is no employee of the post's organization");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Scope> known(Scope scope) {
        if (!(scope instanceof Scope.DutyStation(String locode))) {
            return Uni.createFrom().item(scope);
        }
        return facts.dutyStations(List.of(locode)).map(stations -> {
            if (!stations.containsKey(locode)) {
                throw ProblemException.invalid("/scope", "is not a known duty station");
            }
            return scope;
        });
    }

    private void requireNotPast(LocalDate lastDay) {
        if (lastDay.isBefore(Utc.day(clock.instant()))) {
            throw ProblemException.invalid("/lastDay", "must not be in the past");
        }
    }

    private static boolean approves(ListDecision decision) {
        boolean approve = decision.outcome() == ListDecision.Outcome.APPROVE;
        String reason = decision.reason();
        if (!approve && (reason == null || reason.isBlank())) {
            throw refused("A refusal gives its reason.");
        }
        return approve;
    }

    private static String country(Scope scope) {
        return switch (scope) {
            case Scope.Country(String code) -> code;
            case Scope.DutyStation(String locode) -> locode.substring(0, 2);
            default -> throw ProblemException.invalid("/scope", "must be a country or a duty station");
        };
    }

    private static ProblemException refused(String detail) {
        return ProblemException.refused(detail, List.of("T18"), PARAGRAPHS);
    }

    private Uni<EssentialPost> store(EssentialPost post, String verb, Authority authority, @Nullable String reason) {
        return posts.persistAndFlush(post)
                .call(stored -> ledger.append(
                        new Change("essential-post", stored.id().toString(), verb, stored.view(), authority, reason)));
    }

    private Uni<EssentialNaming> store(
            EssentialNaming naming, String verb, Authority authority, @Nullable String reason) {
        return namings.persistAndFlush(naming)
                .call(stored -> ledger.append(new Change(
                        "essential-naming", stored.id().toString(), verb, stored.view(), authority, reason)));
    }
}
