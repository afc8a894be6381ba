package org.fieldsecurity.clearance.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.RequestStatus;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** Which requests a list shows: those that the caller may see, and of them those that the caller asks for. */
final class RequestFilter {

    private static final String HAS_CLEARANCE = "exists (select 1 from LegClearance c where c.request = r and ";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** What the caller may see. */
    RequestFilter(Caller caller) {
        switch (caller) {
            case Caller.OrganizationSystem system -> where("r.organization = :own", "own", system.organization());
            case Caller.Person person -> visibleTo(person);
            default -> conditions.add("1 = 0");
        }
    }

    private void visibleTo(Caller.Person person) {
        List<HeldOffice> byPlace = person.offices().stream()
                .filter(held -> RequestsVisible.BY_PLACE.contains(held.office()))
                .toList();
        if (byPlace.stream().anyMatch(held -> held.scope() instanceof Scope.World)) {
            return;
        }
        List<String> countries = new ArrayList<>(List.of(""));
        List<String> stations = new ArrayList<>(List.of(""));
        for (HeldOffice held : byPlace) {
            switch (held.scope()) {
                case Scope.Country(String code) -> countries.add(code);
                case Scope.DutyStation(String locode) -> stations.add(locode);
                default -> {}
            }
        }
        List<String> organizations = new ArrayList<>(List.of(""));
        List<String> inCountries = new ArrayList<>(List.of(""));
        for (HeldOffice held : person.offices()) {
            if (RequestsVisible.BY_ORGANIZATION.contains(held.office())) {
                switch (held.scope()) {
                    case Scope.Organization(String code) -> organizations.add(code);
                    case Scope.OrganizationInCountry(String code, String country) ->
                        inCountries.add(code + "@" + country);
                    default -> {}
                }
            }
        }
        conditions.add("(r.createdBy = :actor or " + HAS_CLEARANCE
                + "(c.person = :me or c.named = :me or c.country in :countries"
                + " or c.dutyStation in :stations or c.organization in :organizations"
                + " or concat(c.organization, '@', c.country) in :inCountries)))");
        values.putAll(Map.of(
                "actor", person.actor(),
                "me", person.id(),
                "countries", countries,
                "stations", stations,
                "organizations", organizations,
                "inCountries", inCountries));
    }

    RequestFilter of(@Nullable String organization) {
        return organization == null ? this : where("r.organization = :organization", "organization", organization);
    }

    RequestFilter in(@Nullable RequestStatus status) {
        return status == null ? this : where("r.status = :status", "status", status);
    }

    RequestFilter with(@Nullable UUID person) {
        return person == null
                ? this
                : where(HAS_CLEARANCE + "(c.person = :person or c.named = :person))", "person", person);
    }

    RequestFilter to(@Nullable String country) {
        return country == null ? this : where(HAS_CLEARANCE + "c.country = :country)", "country", country);
    }

    private RequestFilter where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
        return this;
    }

    String condition() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }
}
