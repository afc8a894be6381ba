package org.fieldsecurity.personnel.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.person.AssignmentKeeper;
import org.fieldsecurity.personnel.person.Person;
import org.fieldsecurity.personnel.person.PersonActs;
import org.fieldsecurity.personnel.person.PersonRegister;
import org.fieldsecurity.personnel.person.SponsorshipOver;
import org.fieldsecurity.personnel.person.rules.AssignmentStep;
import org.fieldsecurity.personnel.person.rules.Days;
import org.fieldsecurity.personnel.person.rules.HeldAssignment;
import org.jspecify.annotations.Nullable;

/** Sponsors people, prolongs and ends it; the assignment that covers them has the same last day (P10). */
@ApplicationScoped
public class SponsorshipActs implements SponsorshipOver {

    private static final Authority LAPSE = Authority.system("SPONSORSHIP_LAPSED");

    private final Sponsorships sponsorships;
    private final PersonRegister register;
    private final PersonActs people;
    private final AssignmentKeeper keeper;
    private final Ledger ledger;
    private final InstantSource clock;

    SponsorshipActs(
            Sponsorships sponsorships,
            PersonRegister register,
            PersonActs people,
            AssignmentKeeper keeper,
            Ledger ledger,
            InstantSource clock) {
        this.sponsorships = sponsorships;
        this.register = register;
        this.people = people;
        this.keeper = keeper;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A person with a sponsorship. */
    record Sponsored(Person person, Sponsorship sponsorship) {}

    /** One of the person's, if the caller may see the person. */
    Uni<Sponsored> find(UUID person, UUID id) {
        return register.visible(person)
                .flatMap(found -> required(person, id).map(sponsorship -> new Sponsored(found, sponsorship)));
    }

    /** Registers somebody whom an organization sponsors. */
    Uni<Sponsored> register(NewSponsored details) {
        Person person = Person.sponsored(
                Objects.requireNonNullElseGet(details.id(), Ids::next),
                details.assignment(),
                details.kind(),
                details.description());
        Authority authority = register.requireKeeper(person);
        return requireSponsor(details.sponsor(), details.organization())
                .chain(() -> people.register(person, authority))
                .chain(() -> store(
                        new Sponsorship(person.id(), details.organization(), details.terms()), "made", authority, null))
                .map(sponsorship -> new Sponsored(person, sponsorship));
    }

    /** Sponsors somebody who is registered and has no assignment in those days. */
    Uni<Sponsored> sponsor(UUID id, NewSponsorship details) {
        Authority authority = register.requireReceiver(details.organization(), details.dutyStation());
        return register.receivable(id, details.organization(), details.dutyStation())
                .flatMap(person -> requireSponsor(details.sponsor(), details.organization())
                        .chain(() -> people.requireKnown(details.organization(), details.dutyStation()))
                        .chain(() -> requireFree(person, details))
                        .chain(() -> people.assign(
                                person,
                                List.of(new AssignmentStep.Begin(details.assignment())),
                                details.kind(),
                                authority,
                                null))
                        .chain(() -> store(
                                new Sponsorship(id, details.organization(), details.terms()), "made", authority, null))
                        .map(sponsorship -> new Sponsored(person, sponsorship)));
    }

    Uni<Sponsored> prolong(UUID person, UUID id, @Nullable String ifMatch, Prolongation details) {
        return change(
                person,
                id,
                ifMatch,
                new Move("prolonged", details.reason(), it -> it.prolong(details.sponsoredUntil(), today())));
    }

    Uni<Sponsored> end(UUID person, UUID id, @Nullable String ifMatch, SponsorshipEnd details) {
        return change(
                person, id, ifMatch, new Move("ended", details.reason(), it -> it.end(details.lastDay(), today())));
    }

    @Override
    public Uni<Void> employed(Person person, LocalDate from, Authority authority) {
        return sponsorships.active(person.id()).flatMap(sponsorship -> {
            if (sponsorship == null) {
                return Uni.createFrom().voidItem();
            }
            sponsorship.endBefore(from);
            return store(sponsorship, "ended", authority, "Employed").replaceWithVoid();
        });
    }

    private Uni<Sponsorship> store(Sponsorship sponsorship, String verb, Authority authority, @Nullable String reason) {
        return sponsorships
                .persistAndFlush(sponsorship)
                .call(stored -> ledger.append(
                        new Change("sponsorship", stored.id().toString(), verb, stored.view(), authority, reason)));
    }

    private LocalDate today() {
        return Utc.day(clock.instant());
    }

    /** What is done to a sponsorship, and how the ledger calls it. */
    private record Move(String verb, String reason, Consumer<Sponsorship> change) {}

    /** Changes the last day of a sponsorship, and that of the assignment with it. */
    private Uni<Sponsored> change(UUID id, UUID sponsorshipId, @Nullable String ifMatch, Move move) {
        return register.changeable(id)
                .flatMap(person -> required(id, sponsorshipId).flatMap(sponsorship -> {
                    Authority authority = register.requireKeeper(person);
                    EntityTag.require(ifMatch, sponsorship.version());
                    move.change().accept(sponsorship);
                    return store(sponsorship, move.verb(), authority, move.reason())
                            .chain(() -> keeper.held(id))
                            .chain(held -> people.assign(
                                    person,
                                    lastDay(held, sponsorship.until()),
                                    person.sponsoredAs(),
                                    authority,
                                    move.reason()))
                            .replaceWith(new Sponsored(person, sponsorship));
                }));
    }

    private static List<AssignmentStep> lastDay(List<HeldAssignment> held, LocalDate last) {
        return HeldAssignment.latest(held).stream()
                .<AssignmentStep>map(latest -> {
                    LocalDate from = latest.days().from();
                    return new AssignmentStep.Correct(
                            latest.id(), latest.terms().during(new Days(from, last.isBefore(from) ? from : last)));
                })
                .toList();
    }

    /** Whoever serves in those days, or is sponsored, can't be sponsored anew. */
    private Uni<Void> requireFree(Person person, NewSponsorship details) {
        Days days = details.assignment().days();
        return sponsorships
                .active(person.id())
                .chain(active -> active == null ? Uni.createFrom().voidItem() : requireOver(active))
                .chain(() -> keeper.held(person.id()))
                .invoke(held -> {
                    if (person.isDependant()
                            || held.stream().anyMatch(it -> it.days().overlap(days))) {
                        throw ProblemException.refused(
                                "An assignment covers some of these days already, or the person is a dependant; nobody"
                                        + " else has to answer for them.",
                                List.of("P10"),
                                List.of());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> requireOver(Sponsorship active) {
        if (!active.until().isBefore(today())) {
            throw ProblemException.illegalState(
                    "A sponsorship holds; it can be prolonged or ended.", List.of("PROLONG", "END"));
        }
        return lapse(active);
    }

    /** Lets a sponsorship lapse whose last day is past. */
    Uni<Void> lapse(Sponsorship overdue) {
        overdue.lapse();
        return store(overdue, "lapsed", LAPSE, null).replaceWithVoid();
    }

    /** Some whose last day is past. */
    Uni<List<Sponsorship>> overdue(int limit) {
        return sponsorships.overdue(today(), limit);
    }

    private Uni<Void> requireSponsor(UUID sponsor, String organization) {
        return register.require("/sponsor", sponsor)
                .chain(() -> register.find(sponsor))
                .invoke(found -> {
                    boolean answers = found.organization().equals(organization)
                            && found.mergedInto() == null
                            && found.sponsoredAs() == null
                            && !found.isDependant();
                    if (!answers) {
                        throw ProblemException.invalid(
                                "/sponsor", "is not the id of somebody who serves the organization");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Sponsorship> required(UUID person, UUID id) {
        return sponsorships.find(person, id).onItem().ifNull().failWith(() -> ProblemException.notFound("sponsorship"));
    }
}
