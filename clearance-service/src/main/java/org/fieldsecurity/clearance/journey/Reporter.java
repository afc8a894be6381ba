package org.fieldsecurity.clearance.journey;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsecurity.clearance.policy.MovementSource;
import org.fieldsecurity.clearance.request.TravelledLeg;
import org.fieldsecurity.clearance.request.TravelledLeg.OnLeg;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/**
 * As what somebody reports a traveller's movement. Travellers report their own and their dependants'; the security offices
 * of the places at both ends report whoever comes or leaves; an organization's offices and system report its people.
 *
 * @param source what the report counts as
 * @param authority why they may
 */
record Reporter(MovementSource source, Authority authority) {

    private static final Office[] OF_THE_PLACE = {
        Office.SECURITY_OFFICER,
        Office.SECURITY_ASSISTANT,
        Office.DESIGNATED_OFFICIAL,
        Office.DESIGNATED_OFFICIAL_AD_INTERIM
    };
    private static final Office[] OF_THE_ORGANIZATION = {
        Office.COUNTRY_REPRESENTATIVE, Office.COUNTRY_SECURITY_FOCAL_POINT, Office.HQ_FOCAL_POINT
    };

    /** The caller as a reporter of the traveller's movements; empty when they may not report them. */
    static Optional<Reporter> of(Caller caller, TravelledLeg leg, OnLeg traveller, @Nullable UUID dependantOf) {
        return switch (caller) {
            case Caller.Person self
            when traveller.is(self.id()) || self.id().equals(dependantOf) ->
                Optional.of(new Reporter(MovementSource.TRAVELLER, Authority.self(self.id())));
            case Caller.Person office -> ofOffice(office, leg, traveller.organization());
            case Caller.OrganizationSystem system
            when system.organization().equals(traveller.organization()) ->
                Optional.of(new Reporter(
                        MovementSource.CARRIER,
                        new Authority(
                                system.actor(),
                                Role.ORGANIZATION_SYSTEM.name(),
                                new Scope.Organization(system.organization()),
                                List.of())));
            default -> Optional.empty();
        };
    }

    private static Optional<Reporter> ofOffice(Caller.Person office, TravelledLeg leg, String organization) {
        List<String> ends = List.of(leg.to(), leg.from());
        return first(ends.stream().map(Scope.DutyStation::new), office, OF_THE_PLACE)
                .map(authority -> new Reporter(MovementSource.SECURITY_OFFICER, authority))
                .or(() -> first(
                                ends.stream()
                                        .map(end -> new Scope.OrganizationInCountry(organization, end.substring(0, 2))),
                                office,
                                OF_THE_ORGANIZATION)
                        .map(authority -> new Reporter(MovementSource.FOCAL_POINT, authority)));
    }

    private static Optional<Authority> first(Stream<? extends Scope> scopes, Caller.Person office, Office... wanted) {
        return scopes.flatMap(scope -> office.authorityOver(scope, wanted).stream())
                .findFirst();
    }
}
