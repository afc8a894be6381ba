package org.fieldsecurity.personnel.absence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.HeldOfficeState;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A time of acting in the ledger: all that a {@link HeldOfficeState} says, so that every service copies it as an office
 * held in that time, and what it rests on.
 *
 * @param validTo equal to {@code validFrom} when it doesn't take place
 * @param appointment the ad interim's, or that of the team member who is away
 * @param absence null while the office is vacant
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActingState(
        UUID id,
        Office office,
        Scope scope,
        UUID holder,
        Instant validFrom,
        @Nullable Instant validTo,
        List<Authority.Link> chain,
        UUID appointment,
        @Nullable UUID absence) {}
