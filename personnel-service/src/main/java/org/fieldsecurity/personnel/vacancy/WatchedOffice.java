package org.fieldsecurity.personnel.vacancy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An office that the framework asks for everywhere, so that where it is missing is a gap. */
@Schema(description = "An office that the framework asks for everywhere")
public enum WatchedOffice {
    /** In each country, or an ad interim who acts [8, 8(b)]. */
    DESIGNATED_OFFICIAL("select 'country:' || c.code as scope, c.code as key, array['DESIGNATED_OFFICIAL'] as missing,"
            + " greatest((select max(valid_to) from appointment where office = 'DESIGNATED_OFFICIAL'"
            + " and scope = 'country:' || c.code and valid_to <= $1),"
            + " (select max(valid_to) from acting_period where office = 'DESIGNATED_OFFICIAL_AD_INTERIM'"
            + " and scope = 'country:' || c.code and valid_to <= $1 and period is not null)) as since"
            + " from country c where ($2::text is null or c.code = $2) and c.code > $3"
            + " and not exists (select from appointment a where a.office = 'DESIGNATED_OFFICIAL'"
            + " and a.scope = 'country:' || c.code and " + Sql.APPOINTED + ")"
            + " and not exists (select from acting_period a where a.office = 'DESIGNATED_OFFICIAL_AD_INTERIM'"
            + " and a.scope = 'country:' || c.code and " + Sql.APPOINTED + ")"),

    /** In each organization of the system [7, An 9]. */
    HQ_FOCAL_POINT("select 'organization:' || o.code as scope, o.code as key, array['HQ_FOCAL_POINT'] as missing,"
            + " (select max(valid_to) from appointment where office = 'HQ_FOCAL_POINT'"
            + " and scope = 'organization:' || o.code and valid_to <= $1) as since"
            + " from organization o where o.kind = 'UN_SYSTEM' and $2::text is null and o.code > $3"
            + " and not exists (select from appointment a where a.office = 'HQ_FOCAL_POINT'"
            + " and a.scope = 'organization:' || o.code and " + Sql.APPOINTED + ")"),

    /** At each duty station, or a team focal point [9]. */
    SECURITY_OFFICER(
            "select 'duty-station:' || d.locode as scope, d.locode as key, array['SECURITY_OFFICER'] as missing,"
                    + " (select max(valid_to) from appointment where office in ('SECURITY_OFFICER', 'TEAM_FOCAL_POINT')"
                    + " and scope in ('duty-station:' || d.locode, 'country:' || d.country) and valid_to <= $1) as since"
                    + " from duty_station d where ($2::text is null or d.country = $2) and d.locode > $3"
                    + " and not exists (select from appointment a where a.office in ('SECURITY_OFFICER', 'TEAM_FOCAL_POINT')"
                    + " and a.scope in ('duty-station:' || d.locode, 'country:' || d.country) and " + Sql.APPOINTED
                    + ")"),

    /** In each zone, with at least one alternate [19]. */
    WARDEN("select 'zone:' || z.code as scope, z.code as key, array_remove(array[case when not z.led then 'WARDEN' end,"
            + " case when not z.seconded then 'ALTERNATE_WARDEN' end], null) as missing,"
            + " (select max(valid_to) from appointment where office = 'WARDEN' and scope = 'zone:' || z.code"
            + " and alternate = z.led and valid_to <= $1) as since"
            + " from (select code, exists (select from appointment a where a.office = 'WARDEN' and not a.alternate"
            + " and a.scope = 'zone:' || code and " + Sql.APPOINTED + ") as led,"
            + " exists (select from appointment a where a.office = 'WARDEN' and a.alternate"
            + " and a.scope = 'zone:' || code and " + Sql.APPOINTED + ") as seconded"
            + " from zone where ($2::text is null or left(code, 2) = $2) and code > $3"
            + " and (closed_at is null or closed_at > $1)) as z where not (z.led and z.seconded)");

    private final String vacancies;

    WatchedOffice(String vacancies) {
        this.vacancies = vacancies;
    }

    /** One page by key, of a country where $2 is one, after the key $3, at the instant $1. */
    String sql() {
        return vacancies + " order by key limit $4";
    }

    /** Holds the condition apart, since an enum's constants come before its fields. */
    private static final class Sql {
        private static final String APPOINTED = "a.valid_from <= $1 and (a.valid_to is null or a.valid_to > $1)";
    }
}
