package org.fieldsecurity.personnel.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.HeldOfficeState;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.personnel.appointment.rules.AppointmentKind;
import org.jspecify.annotations.Nullable;

/** An appointment in the ledger: all that a {@link HeldOfficeState} says, and the whole instrument and gates. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppointmentState(
        UUID id,
        Office office,
        Scope scope,
        UUID holder,
        Instant validFrom,
        @Nullable Instant validTo,
        List<Authority.Link> chain,
        Instrument instrument,
        @Nullable Gates gates,
        AppointmentKind kind,
        @Nullable UUID actsFor,
        boolean alternate,
        @Nullable WorkingTime workingTime,
        @Nullable Recommendation recommendation,
        @Nullable UUID inductionCertificate) {}
