package org.fieldsecurity.personnel.place;

import java.util.Optional;
import java.util.stream.Stream;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Where something lies, as offices see it: an office reaches it whose scope covers its duty station, its area or its
 * zone.
 *
 * @param dutyStation UN/LOCODE
 * @param area code of the area that the duty station belongs to, such as {@code CD/north-kivu}
 * @param zone code of the warden zone, such as {@code CD/goma-himbi}
 */
public record Locality(
        String dutyStation, @Nullable String area, @Nullable String zone) {

    /** The same place as a part of a zone, or of none. */
    public Locality in(@Nullable String otherZone) {
        return new Locality(dutyStation, area, otherZone);
    }

    /** ISO 3166-1 alpha-2 code of the country. */
    public String country() {
        return dutyStation.substring(0, 2);
    }

    /** The authority of the first of the offices that the caller holds for a scope that covers this place. */
    public Optional<Authority> authority(Caller caller, Office... offices) {
        return caller instanceof Caller.Person person
                ? scopes().flatMap(scope -> person.authorityOver(scope, offices).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** The same, or 403. */
    public Authority require(CurrentCaller caller, Office... offices) {
        return authority(caller.get(), offices).orElseThrow(ProblemException::forbidden);
    }

    private Stream<Scope> scopes() {
        return Stream.concat(
                Stream.of(new Scope.DutyStation(dutyStation)),
                Stream.of(scope("area:", area), scope("zone:", zone)).flatMap(Optional::stream));
    }

    private static Optional<Scope> scope(String kind, @Nullable String code) {
        return Optional.ofNullable(code).map(known -> Scope.parse(kind + known));
    }
}
