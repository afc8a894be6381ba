package org.fieldsecurity.kit.authority;

/** Kinds of caller for whom no appointment exists; each is a realm role of the identity provider. */
public enum Role {
    /** {@code administrator}. */
    ADMINISTRATOR,
    /** {@code hr-system}, with an organization claim. */
    ORGANIZATION_SYSTEM,
    /** {@code reporting}. */
    REPORTING,
    /** {@code service}. */
    SERVICE,
    /** Any person with a token, whatever office they hold or don't. */
    ANY_PERSON
}
