package org.fieldsecurity.personnel.person;

import org.jspecify.annotations.Nullable;

/** How somebody is called and reached. */
public record PersonDescription(
        String familyName,
        String givenNames,
        @Nullable String email,
        @Nullable String phone) {}
