package org.fieldsecurity.kit.authority;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an office, a policy or a measure applies. Written as one string, for example {@code country:KE} or {@code
 * organization:UNDP@KE}.
 */
public sealed interface Scope {

    /** Every form that {@link #parse} takes, for contracts and column checks. At most 80 characters. */
    String PATTERN = "world|country:[A-Z]{2}|duty-station:[A-Z]{2}[A-Z2-9]{3}|(area|zone):[A-Z]{2}/[a-z0-9-]{1,60}"
            + "|organization:[A-Z0-9-]{2,20}(@[A-Z]{2})?";

    /** The whole system. */
    record World() implements Scope {
        @Override
        public String toString() {
            return "world";
        }
    }

    /** A country by its ISO 3166-1 alpha-2 code. */
    record Country(String code) implements Scope {
        @Override
        public String toString() {
            return "country:" + code;
        }
    }

    /** A duty station by its UN/LOCODE, whose first two letters are the country. */
    record DutyStation(String locode) implements Scope {
        @Override
        public String toString() {
            return "duty-station:" + locode;
        }
    }

    /** An area of a country, away from its capital [17]. */
    record Area(String country, String name) implements Scope {
        @Override
        public String toString() {
            return "area:" + country + "/" + name;
        }
    }

    /** A warden's zone [19]. */
    record Zone(String country, String name) implements Scope {
        @Override
        public String toString() {
            return "zone:" + country + "/" + name;
        }
    }

    /** An organization everywhere, by its common code. */
    record Organization(String code) implements Scope {
        @Override
        public String toString() {
            return "organization:" + code;
        }
    }

    /** An organization in one country. */
    record OrganizationInCountry(String code, String country) implements Scope {
        @Override
        public String toString() {
            return "organization:" + code + "@" + country;
        }
    }

    /**
     * Whether whoever holds an office for this scope holds it for {@code other} too. A country covers all that lies in
     * it; an organization covers itself in every country.
     */
    default boolean covers(Scope other) {
        return switch (this) {
            case World() -> true;
            case Country(String code) -> code.equals(countryOf(other));
            case Organization(String code) -> code.equals(organizationOf(other));
            case DutyStation station -> station.equals(other);
            case Area area -> area.equals(other);
            case Zone zone -> zone.equals(other);
            case OrganizationInCountry organization -> organization.equals(other);
        };
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException when the text doesn't match {@link #PATTERN}
     */
    @JsonCreator
    static Scope parse(String text) {
        Matcher parts = Syntax.SCOPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a scope; write for example country:KE or organization:UNDP@KE");
        }
        String rest = text.substring(text.indexOf(':') + 1);
        return switch (text.substring(0, Math.max(0, text.indexOf(':')))) {
            case "country" -> new Country(rest);
            case "duty-station" -> new DutyStation(rest);
            case "area" -> new Area(rest.substring(0, 2), rest.substring(3));
            case "zone" -> new Zone(rest.substring(0, 2), rest.substring(3));
            case "organization" -> {
                int at = rest.indexOf('@');
                yield at < 0
                        ? new Organization(rest)
                        : new OrganizationInCountry(rest.substring(0, at), rest.substring(at + 1));
            }
            default -> new World();
        };
    }

    /** The written form. */
    @JsonValue
    default String text() {
        return toString();
    }

    /** Every scope that would cover this one, itself included: what to look an office up by. */
    default List<Scope> coveredBy() {
        return switch (this) {
            case World world -> List.of(world);
            case Country country -> List.of(country, new World());
            case DutyStation station -> List.of(station, new Country(countryOf(station)), new World());
            case Area area -> List.of(area, new Country(area.country()), new World());
            case Zone zone -> List.of(zone, new Country(zone.country()), new World());
            case Organization organization -> List.of(organization, new World());
            case OrganizationInCountry(String code, String country) ->
                List.of(this, new Organization(code), new Country(country), new World());
        };
    }

    private static String countryOf(Scope scope) {
        return switch (scope) {
            case Country(String code) -> code;
            case DutyStation(String locode) -> locode.substring(0, 2);
            case Area(String country, String name) -> country;
            case Zone(String country, String name) -> country;
            case OrganizationInCountry(String code, String country) -> country;
            case World world -> "";
            case Organization organization -> "";
        };
    }

    private static String organizationOf(Scope scope) {
        return switch (scope) {
            case Organization(String code) -> code;
            case OrganizationInCountry(String code, String country) -> code;
            default -> "";
        };
    }

    /** Holds the compiled pattern, since an interface's own fields are public. */
    final class Syntax {
        private static final Pattern SCOPE = Pattern.compile(PATTERN);

        private Syntax() {}
    }
}
