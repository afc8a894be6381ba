package org.fieldsecurity.personnel.scim;

import java.util.Locale;
import org.fieldsecurity.personnel.scim.filter.AttributePath;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a user that a filter can name, and where the database has them: {@code p} is the person, {@code u}
 * what SCIM keeps besides.
 */
enum UserAttribute {
    ID(Urn.USER, "id", Kind.EXACT, "p.id::text"),
    EXTERNAL_ID(Urn.USER, "externalid", Kind.EXACT, "u.external_id"),
    USER_NAME(Urn.USER, "username", Kind.TEXT, UserSql.USER_NAME),
    FAMILY_NAME(Urn.USER, "name.familyname", Kind.TEXT, "p.family_name"),
    GIVEN_NAME(Urn.USER, "name.givenname", Kind.TEXT, "p.given_names"),
    FORMATTED(Urn.USER, "name.formatted", Kind.TEXT, UserSql.DISPLAY_NAME),
    DISPLAY_NAME(Urn.USER, "displayname", Kind.TEXT, UserSql.DISPLAY_NAME),
    ACTIVE(Urn.USER, "active", Kind.BOOLEAN, UserSql.ACTIVE),
    EMAIL(Urn.USER, "emails.value", Kind.TEXT, "p.email"),
    EMAIL_TYPE(Urn.USER, "emails.type", Kind.TEXT, "case when p.email is not null then 'work' end"),
    PHONE(Urn.USER, "phonenumbers.value", Kind.TEXT, "p.phone"),
    PHONE_TYPE(Urn.USER, "phonenumbers.type", Kind.TEXT, "case when p.phone is not null then 'work' end"),
    EMPLOYEE_NUMBER(Urn.ENTERPRISE, "employeenumber", Kind.EXACT, "p.employee_number"),
    ORGANIZATION(Urn.ENTERPRISE, "organization", Kind.TEXT, "p.organization"),
    CATEGORY(Urn.PERSON, "category", Kind.TEXT, "p.category"),
    DUTY_STATION(Urn.PERSON, "dutystation", Kind.TEXT, "p.duty_station"),
    CONTRACT(Urn.PERSON, "contract", Kind.TEXT, "p.contract"),
    ASSIGNED_FROM(Urn.PERSON, "assignedfrom", Kind.DATE, "p.assigned_from"),
    ASSIGNED_UNTIL(Urn.PERSON, "assigneduntil", Kind.DATE, "p.assigned_until");

    /** How values compare. */
    enum Kind {
        /** Text without regard to case. */
        TEXT,
        /** Text as it is. */
        EXACT,
        /** True or false. */
        BOOLEAN,
        /** A date. */
        DATE
    }

    private final String schema;
    private final String path;
    private final Kind kind;
    private final String column;

    UserAttribute(String schema, String path, Kind kind, String column) {
        this.schema = schema.toLowerCase(Locale.ROOT);
        this.path = path;
        this.kind = kind;
        this.column = column;
    }

    Kind kind() {
        return kind;
    }

    String column() {
        return column;
    }

    /** The attribute of this path, null for one that can't be filtered by. A multi-valued one means its values. */
    static @Nullable UserAttribute of(AttributePath path) {
        String name = path.name();
        for (UserAttribute attribute : values()) {
            boolean named = attribute.path.equals(name) || attribute.path.equals(name + ".value");
            boolean ofSchema = path.schema() == null
                    ? attribute.schema.equals(Urn.USER.toLowerCase(Locale.ROOT))
                    : attribute.schema.equals(path.schema());
            if (named && ofSchema) {
                return attribute;
            }
        }
        return null;
    }
}
