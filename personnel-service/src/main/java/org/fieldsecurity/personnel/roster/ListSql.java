package org.fieldsecurity.personnel.roster;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.time.Utc;

/**
 * The people of a scope as a part of a query. Each part takes the day as $1, the code of the scope as $2 and the instant
 * as $3; the database's function {@code counted} says who counts on a day (P1).
 */
public final class ListSql {

    private static final String LAST_HOME = "select s.residence, s.zone, s.valid_to from residency s"
            + " where s.person = l.person and s.valid_from <= cast($3 as timestamptz) order by s.valid_from desc limit 1";
    private static final String STILL_HOME = "(r.valid_to is null or r.valid_to > cast($3 as timestamptz))";

    private ListSql() {}

    /** The code by which the tables know the scope: what follows the colon of its written form. */
    public static String key(Scope scope) {
        String text = scope.text();
        return text.substring(text.indexOf(':') + 1);
    }

    /** The first three parameters. */
    public static Tuple parameters(Scope scope, Instant at) {
        return Tuple.of(day(at), key(scope), utc(at));
    }

    /** The instant as the driver takes it. */
    public static OffsetDateTime utc(Instant at) {
        return Utc.time(at);
    }

    /** The day of the instant, in UTC. */
    public static LocalDate day(Instant at) {
        return Utc.day(at);
    }

    /** Those who belong to the list: the columns of {@code counted}, one row a person. */
    public static String members(Scope scope) {
        return scope instanceof Scope.Zone
                ? "select c.* from residency r join counted($1) c on c.person = r.person"
                        + " where r.zone = $2 and r.period @> cast($3 as timestamptz)"
                : "select c.* from counted($1) c where " + belongs("c", scope);
    }

    /**
     * Those who stay in the zones of a place without belonging to its list (P4): the columns of {@code counted}, then
     * accommodation, contact_name, contact_phone, stays_until and zone. Nobody for an organization.
     */
    public static String visitors(Scope scope) {
        return "select c.*, s.accommodation, s.contact_name, s.contact_phone, s.valid_to as stays_until, s.zone"
                + " from zone_stay s join counted($1) c on c.person = s.person where s.period @> cast($3 as timestamptz) and s.zone in ("
                + zones(scope) + ") and not exists (select from (" + members(scope)
                + ") m where m.person = s.person)";
    }

    /**
     * The home {@code r} of the person of {@code l} at the instant: joined, without a row where none is known. The last
     * that was begun by then, since nobody has two at once; by the period it would cost several times as much.
     */
    public static String home() {
        return " left join lateral (" + LAST_HOME + ") r on " + STILL_HOME;
    }

    /** Whether the person of {@code l} lives in some zone at the instant. */
    static String livesInAZone() {
        return "exists (select from (" + LAST_HOME + ") r where r.zone is not null and " + STILL_HOME + ")";
    }

    /** Obligations {@code l} to attest a list, within a scope by $2. */
    public static String obligations(Scope scope) {
        return switch (scope) {
            case Scope.World world -> "cast($2 as text) is not null";
            case Scope.Country country -> "l.country = $2";
            case Scope.DutyStation station -> "l.duty_station = $2";
            case Scope.Area area ->
                "(l.scope = 'area:' || $2 or l.duty_station in (select locode from duty_station where area = $2))";
            case Scope.Zone zone -> "l.scope = 'zone:' || $2";
            case Scope.Organization organization -> "l.organization = $2";
            case Scope.OrganizationInCountry organization -> "l.scope = 'organization:' || $2";
        };
    }

    /** The codes of the zones that a place has, by $2. */
    public static String zones(Scope scope) {
        return switch (scope) {
            case Scope.Zone zone -> "$2";
            case Scope.DutyStation station -> "select z.code from zone z where z.duty_station = $2";
            case Scope.Area area ->
                "select z.code from zone z join duty_station d on d.locode = z.duty_station where d.area = $2";
            case Scope.Country country ->
                "select z.code from zone z join duty_station d on d.locode = z.duty_station where d.country = $2";
            case Scope.World world -> "select z.code from zone z";
            case Scope.Organization organization -> "select null where cast($2 as text) is null";
            case Scope.OrganizationInCountry organization -> "select null where cast($2 as text) is null";
        };
    }

    /** Whether the assignment or counted row belongs to the scope, by $2; a zone has no such condition of its own. */
    public static String belongs(String row, Scope scope) {
        return switch (scope) {
            case Scope.Country country -> country(row) + " = $2";
            case Scope.DutyStation station -> row + ".duty_station = $2";
            case Scope.Area area -> row + ".duty_station in (select d.locode from duty_station d where d.area = $2)";
            case Scope.Organization organization -> row + ".organization = $2";
            case Scope.OrganizationInCountry organization ->
                row + ".organization = split_part($2, '@', 1) and " + country(row) + " = split_part($2, '@', 2)";
            case Scope.Zone zone -> "true";
            case Scope.World world -> throw new IllegalArgumentException("the whole system has no list");
        };
    }

    private static String country(String row) {
        return "left(" + row + ".duty_station, 2)";
    }
}
