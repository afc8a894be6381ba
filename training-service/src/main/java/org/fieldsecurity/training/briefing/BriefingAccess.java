package org.fieldsecurity.training.briefing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.training.replica.PersonAccess;
import org.fieldsecurity.training.replica.Records;
import org.jspecify.annotations.Nullable;

/** Who may see, give and sign a briefing. */
@RequestScoped
class BriefingAccess {

    private final CurrentCaller caller;
    private final Records records;
    private final PersonAccess access;

    BriefingAccess(CurrentCaller caller, Records records, PersonAccess access) {
        this.caller = caller;
        this.records = records;
        this.access = access;
    }

    /**
     * Passes the traveller, the employee whose dependant they are, their organization's system, and an office whose scope
     * covers the place; for everyone else the briefing isn't there: 404.
     */
    Uni<Void> requireReading(Briefing briefing) {
        return mayReadByOffice(briefing)
                ? Uni.createFrom().voidItem()
                : isTheirs(briefing.person())
                        .invoke(theirs -> {
                            if (!theirs) {
                                throw notFound();
                            }
                        })
                        .replaceWithVoid();
    }

    /** The authority of the security officer of the place; 404 for everyone else. */
    Authority requireOfficerOf(Briefing briefing) {
        Scope place = new Scope.DutyStation(briefing.dutyStation());
        if (caller.get() instanceof Caller.Person acting) {
            return acting.authorityOver(place, Office.SECURITY_OFFICER).orElseThrow(BriefingAccess::notFound);
        }
        throw notFound();
    }

    /** The id of the traveller or of the employee whose dependant they are, when it is they who call; else 404. */
    Uni<UUID> requireSigner(Briefing briefing) {
        UUID signer = caller.requirePerson();
        return isTheirs(briefing.person()).map(theirs -> {
            if (!theirs) {
                throw notFound();
            }
            return signer;
        });
    }

    /** Passes whoever may read what is about a person, and the employee whose dependant they are; else 404. */
    Uni<Void> requireReadingOf(UUID person) {
        return isTheirs(person).flatMap(theirs -> theirs ? Uni.createFrom().voidItem() : access.requireReading(person));
    }

    /**
     * What the caller may list of a place: everybody's by an office over it, or an organization's people by the
     * organization's system or one of its offices; 403 otherwise.
     *
     * @param place null for everywhere
     */
    Reach reach(@Nullable Scope place) {
        Scope asked = place == null ? new Scope.World() : place;
        return switch (caller.get()) {
            case Caller.OrganizationSystem(String client, String organization) -> new Reach(organization, asked);
            case Caller.Person person
            when person.authorityOver(asked, BriefingOffices.reading()).isPresent() -> new Reach(null, asked);
            case Caller.Person person ->
                person.offices().stream()
                        .filter(held -> BriefingOffices.reads(held.office()))
                        .map(HeldOffice::scope)
                        .flatMap(scope -> ofOrganization(scope, place))
                        .findFirst()
                        .orElseThrow(ProblemException::forbidden);
            default -> throw ProblemException.forbidden();
        };
    }

    private static Stream<Reach> ofOrganization(Scope held, @Nullable Scope place) {
        return switch (held) {
            case Scope.Organization(String code) ->
                Stream.of(new Reach(code, place == null ? new Scope.World() : place));
            case Scope.OrganizationInCountry(String code, String country) -> {
                Scope there = new Scope.Country(country);
                yield place == null || there.covers(place)
                        ? Stream.of(new Reach(code, place == null ? there : place))
                        : Stream.of();
            }
            default -> Stream.of();
        };
    }

    private boolean mayReadByOffice(Briefing briefing) {
        return switch (caller.get()) {
            case Caller.OrganizationSystem system -> system.organization().equals(briefing.organization());
            case Caller.Person acting ->
                Stream.of(
                                new Scope.DutyStation(briefing.dutyStation()),
                                new Scope.OrganizationInCountry(briefing.organization(), briefing.country()))
                        .anyMatch(place -> acting.authorityOver(place, BriefingOffices.reading())
                                .isPresent());
            default -> false;
        };
    }

    /**
     * Whether the caller is the person, by this record or one that it was merged into (P10), or the employee whose
     * dependant they are.
     */
    private Uni<Boolean> isTheirs(UUID person) {
        return caller.get().is(person)
                ? Uni.createFrom().item(true)
                : records.standingFor(person).map(known -> known.stream()
                        .flatMap(record -> Stream.of(record.id(), record.dependantOf()))
                        .filter(Objects::nonNull)
                        .anyMatch(caller.get()::is));
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("briefing");
    }
}
