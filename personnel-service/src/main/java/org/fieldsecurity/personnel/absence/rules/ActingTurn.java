package org.fieldsecurity.personnel.absence.rules;

import java.util.UUID;
import org.fieldsecurity.personnel.appointment.rules.Period;
import org.jspecify.annotations.Nullable;

/**
 * A time in which somebody acts for the holder of an office.
 *
 * @param absence the absence that causes it; null while the office is vacant
 * @param holder who acts
 * @param reference the document that lets a deputy act; null for an ad interim, who acts by their own appointment
 */
public record ActingTurn(
        Period period,
        @Nullable UUID absence,
        UUID holder,
        @Nullable String reference) {}
