package org.fieldsecurity.personnel.appointment.candidacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.personnel.appointment.AppointmentStage;
import org.fieldsecurity.personnel.appointment.Gates;
import org.fieldsecurity.personnel.appointment.Instrument;
import org.jspecify.annotations.Nullable;

/** A candidacy in the ledger. It is no office held, and nobody copies it as one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CandidacyState(
        UUID id,
        AppointmentStage state,
        Office office,
        Scope scope,
        UUID holder,
        Instant validFrom,
        @Nullable Instant validTo,
        Instrument instrument,
        Gates gates,
        @Nullable String approvalReference) {}
