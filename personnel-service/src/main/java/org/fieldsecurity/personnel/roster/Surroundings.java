package org.fieldsecurity.personnel.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A scope with what encloses it: a zone lies in a duty station, that in an area if it is away from the capital, that in
 * a country.
 *
 * @param known whether there is such a place or organization
 * @param country null for the whole system and for an organization everywhere
 * @param area the area's code, null where there is none
 * @param dutyStation null for what is wider than one
 */
public record Surroundings(
        Scope scope,
        boolean known,
        @Nullable String country,
        @Nullable String area,
        @Nullable String dutyStation) {

    /** Every scope that the place lies in, itself first. */
    public List<Scope> enclosing() {
        return Stream.of(
                        Stream.of(scope),
                        Stream.ofNullable(dutyStation).<Scope>map(Scope.DutyStation::new),
                        Stream.ofNullable(area).<Scope>map(code -> Scope.parse("area:" + code)),
                        Stream.ofNullable(country).<Scope>map(Scope.Country::new))
                .flatMap(scopes -> scopes)
                .distinct()
                .toList();
    }

    /** The authority of the first of the caller's offices, of those named, that reaches this place. */
    public Optional<Authority> authorityOf(Caller caller, Office... offices) {
        return caller instanceof Caller.Person person
                ? person.offices().stream()
                        .filter(held -> Arrays.asList(offices).contains(held.office()) && isReachedBy(held.scope()))
                        .findFirst()
                        .map(HeldOffice::authority)
                : Optional.empty();
    }

    /** The authority of one of the offices over this place, or 403; and 404 to who has it when there is no such place. */
    public Authority require(CurrentCaller caller, Office... offices) {
        Authority authority = authorityOf(caller.get(), offices).orElseThrow(ProblemException::forbidden);
        requireKnown();
        return authority;
    }

    /** 404 when there is no such place or organization; asked after the authority, so that a refusal tells nothing. */
    public void requireKnown() {
        if (!known) {
            throw ProblemException.notFound("scope");
        }
    }

    /** Whether an office held for the scope reaches this place. */
    public boolean isReachedBy(Scope held) {
        return enclosing().stream().anyMatch(held::covers);
    }
}
