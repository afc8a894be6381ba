package org.fieldsecurity.clearance.opening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.clearance.opening.rules.OpeningState;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** Which openings a list shows: those that the caller may read, and of them those that the caller asks for. */
final class OpeningFilter {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** What the caller may read. */
    OpeningFilter(Caller caller) {
        switch (caller) {
            case Caller.OrganizationSystem system -> where("organization = :own", "own", system.organization());
            case Caller.Person person -> readableBy(person);
            default -> conditions.add("1 = 0");
        }
    }

    private void readableBy(Caller.Person person) {
        List<String> places = new ArrayList<>(List.of(""));
        List<String> organizations = new ArrayList<>(List.of(""));
        for (HeldOffice held : person.offices()) {
            boolean byPlace = OpeningReaders.BY_PLACE.contains(held.office());
            if (!byPlace && !OpeningReaders.BY_ORGANIZATION.contains(held.office())) {
                continue;
            }
            switch (held.scope()) {
                case Scope.World world -> {
                    return;
                }
                case Scope.Country(String code) -> places.add(code);
                case Scope.DutyStation(String locode) when byPlace -> places.add(locode);
                case Scope.Organization(String code) when !byPlace -> organizations.add(code);
                case Scope.OrganizationInCountry(String code, String country)
                when !byPlace -> organizations.add(code + "@" + country);
                default -> {}
            }
        }
        conditions.add("(country in :places or dutyStation in :places or organization in :organizations"
                + " or concat(organization, '@', country) in :organizations)");
        values.put("places", places);
        values.put("organizations", organizations);
    }

    OpeningFilter in(@Nullable String country) {
        return country == null ? this : where("country = :country", "country", country);
    }

    OpeningFilter of(@Nullable String organization) {
        return organization == null ? this : where("organization = :organization", "organization", organization);
    }

    OpeningFilter standingAt(@Nullable OpeningState state) {
        return state == null ? this : where("state = :state", "state", state);
    }

    private OpeningFilter where(String condition, String name, Object value) {
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
