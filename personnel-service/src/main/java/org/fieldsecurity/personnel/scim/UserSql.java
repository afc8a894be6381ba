package org.fieldsecurity.personnel.scim;

/** Users as the database has them: an organization's personnel, with what SCIM keeps besides. Dependants are none. */
final class UserSql {

    /** Who has never been named over SCIM goes by the employee number. */
    static final String USER_NAME = "coalesce(u.user_name, p.employee_number, p.id::text)";

    static final String DISPLAY_NAME = "(p.given_names || ' ' || p.family_name)";

    /** The assignment goes on after today; {@code $2} is today. */
    static final String ACTIVE = "(p.assigned_until is null or p.assigned_until > $2)";

    /** {@code $1} is the organization. */
    static final String FROM = " from person p left join scim_user u on u.person = p.id"
            + " where p.organization = $1 and p.dependant_of is null and u.deleted_at is null and $2::date is not null";

    static final String SELECT = "select p.id, p.version, coalesce(u.version + 1, 0) as scim_version, u.external_id, "
            + USER_NAME + " as user_name, p.family_name, p.given_names, " + ACTIVE + " as active, p.email, p.phone,"
            + " p.employee_number, p.organization, p.category, p.duty_station, p.contract, p.assigned_from,"
            + " p.assigned_until, " + firstOrLast("") + " as created, greatest(" + firstOrLast(" desc")
            + ", u.changed_at) as modified" + FROM;

    static final String COUNT = "select count(*)" + FROM;

    private UserSql() {}

    private static String firstOrLast(String order) {
        return "(select occurred_at from ledger where subject_type = 'person' and subject = p.id::text"
                + " order by sequence" + order + " limit 1)";
    }
}
