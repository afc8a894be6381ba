package org.fieldsecurity.personnel.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.CommonProblem;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.personnel.person.PersonKeeping;
import org.fieldsecurity.personnel.person.PersonKeeping.Kept;
import org.fieldsecurity.personnel.scim.rules.Activity;
import org.fieldsecurity.personnel.scim.rules.Period;
import org.jspecify.annotations.Nullable;

/** Makes, changes and removes users: what is about the person goes the way of every change of a person. */
@ApplicationScoped
public class ScimUserActs {

    private final PersonKeeping people;
    private final ScimNames names;
    private final UserCheck check;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    ScimUserActs(
            PersonKeeping people,
            ScimNames names,
            UserCheck check,
            Ledger ledger,
            CurrentCaller caller,
            InstantSource clock) {
        this.people = people;
        this.names = names;
        this.check = check;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** Makes a user; somebody who is registered already under the same employee number is taken up, not doubled. */
    Uni<UserRow> create(JsonNode sent) {
        WantedUser wanted = WantedUser.of(CanonicalUser.of(sent));
        check.requireComplete(wanted);
        String organization = organization();
        return registered(organization, wanted)
                .flatMap(existing -> existing == null
                        ? names.requireFree(organization, Objects.requireNonNull(wanted.userName()), null)
                                .chain(() -> people.register(check.newPerson(organization, wanted, today())))
                                .flatMap(kept -> named(kept, null, wanted))
                        : takenUp(existing, wanted));
    }

    /** Replaces a user. */
    Uni<UserRow> replace(UUID id, @Nullable String ifMatch, JsonNode sent) {
        WantedUser wanted = WantedUser.of(CanonicalUser.of(sent));
        return current(id).flatMap(user -> {
            requireVersion(ifMatch, user);
            return write(user, wanted);
        });
    }

    /** Changes a user by operations. */
    Uni<UserRow> patch(UUID id, @Nullable String ifMatch, JsonNode request) {
        return current(id).flatMap(user -> {
            requireVersion(ifMatch, user);
            ObjectNode canonical = CanonicalUser.of(UserJson.of(user.row(), ""));
            return write(user, WantedUser.of(Patch.apply(canonical, request)));
        });
    }

    /** Removes a user: the assignment ends today, and the person's record stays. */
    Uni<Void> delete(UUID id, @Nullable String ifMatch) {
        return current(id).flatMap(user -> {
            requireVersion(ifMatch, user);
            Period period = user.period();
            boolean ending = period.goesOnAfter(today());
            check.requireEndable(period, ending, today());
            Uni<?> ended = ending
                    ? people.change(id, check.change(user.row(), new Period(period.from(), today())))
                    : Uni.createFrom().voidItem();
            return ended.chain(() -> removed(user)).replaceWithVoid();
        });
    }

    private Uni<Kept> registered(String organization, WantedUser wanted) {
        return wanted.employeeNumber() == null
                ? Uni.createFrom().nullItem()
                : names.withNumber(organization, wanted.employeeNumber())
                        .flatMap(id -> id == null ? Uni.createFrom().nullItem() : people.find(id));
    }

    private Uni<UserRow> takenUp(Kept kept, WantedUser wanted) {
        return current(kept.state().id(), true).flatMap(user -> {
            if (user.name() != null && !user.name().isRemoved()) {
                throw ScimProblem.UNIQUENESS.because("Another user has this employeeNumber.");
            }
            return write(user, wanted);
        });
    }

    private Uni<UserRow> write(CurrentUser user, WantedUser wanted) {
        UserRow row = user.row();
        check.requireUnchangeable(row, wanted);
        Boolean switched = wanted.active() == null || wanted.active() == row.active() ? null : wanted.active();
        Period asked = wanted.assignment()
                ? new Period(
                        Objects.requireNonNullElse(wanted.assignedFrom(), row.assignedFrom()), wanted.assignedUntil())
                : user.period();
        check.requireEndable(asked, Boolean.FALSE.equals(switched), today());
        Period period = Activity.period(user.period(), asked, switched, today());
        UserCheck.Changed changed = check.changed(row, wanted, period);
        Uni<Kept> kept = changed.isChange()
                ? people.change(row.id(), changed.change())
                : Uni.createFrom().item(user.kept());
        return names.requireFree(organization(), changed.userName(), row.id())
                .chain(() -> kept)
                .flatMap(stored -> named(stored, user.name(), wanted));
    }

    /** Gives the person the name that is wanted, unless they have it. */
    private Uni<UserRow> named(Kept kept, @Nullable ScimName before, WantedUser wanted) {
        Instant now = now();
        String userName = Objects.requireNonNull(wanted.userName());
        boolean same = before != null
                && !before.isRemoved()
                && before.userName().equals(userName)
                && Objects.equals(before.externalId(), wanted.externalId());
        boolean standsIn = before == null
                && wanted.externalId() == null
                && userName.equals(kept.state().employeeNumber());
        if (same || standsIn) {
            return row(kept, before);
        }
        ScimName name = before == null
                ? new ScimName(kept.state().id(), organization(), userName, wanted.externalId(), now)
                : before;
        name.name(userName, wanted.externalId(), now);
        return store(name, "named").flatMap(stored -> row(kept, stored));
    }

    private Uni<ScimName> removed(CurrentUser user) {
        ScimName name = user.name() == null
                ? new ScimName(user.row().id(), organization(), user.row().userName(), null, now())
                : user.name();
        name.remove(now());
        return store(name, "removed");
    }

    private Uni<ScimName> store(ScimName name, String verb) {
        Authority authority = caller.requireOrganization(organization(), new Scope.Organization(organization()));
        return names.persistAndFlush(name)
                .call(stored -> ledger.append(
                        new Change("scim-user", stored.state().person(), verb, stored.state(), authority)));
    }

    private Uni<CurrentUser> current(UUID id) {
        return current(id, false);
    }

    private Uni<CurrentUser> current(UUID id, boolean removedToo) {
        return people.find(id).flatMap(kept -> names.findById(id).flatMap(name -> {
            boolean gone = kept.state().dependantOf() != null || name != null && name.isRemoved() && !removedToo;
            if (gone) {
                throw ProblemException.notFound("user");
            }
            return row(kept, name).map(row -> new CurrentUser(kept, name, row));
        }));
    }

    private Uni<UserRow> row(Kept kept, @Nullable ScimName name) {
        return names.timesOf(kept.state().id())
                .map(times -> CurrentUser.row(kept, name, today(), times.created(), times.modified()));
    }

    private static void requireVersion(@Nullable String ifMatch, CurrentUser user) {
        if (ifMatch != null && !ETags.match(ifMatch, user.row().tag())) {
            throw ProblemException.of(
                    CommonProblem.PRECONDITION_FAILED,
                    "The user is at another version. Read it again and decide whether the change still holds.");
        }
    }

    private String organization() {
        if (caller.get() instanceof Caller.OrganizationSystem system) {
            return system.organization();
        }
        throw ProblemException.forbidden();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return Utc.day(clock.instant());
    }
}
