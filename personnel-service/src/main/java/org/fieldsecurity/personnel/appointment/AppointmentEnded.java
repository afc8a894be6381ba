package org.fieldsecurity.personnel.appointment;

import io.smallrye.mutiny.Uni;
import org.fieldsecurity.kit.authority.Authority;

/** Told when an end is set to an appointment, in the same transaction, by features whose records end with it. */
public interface AppointmentEnded {

    /** The appointment has its end; the authority is the one that it was set under. */
    Uni<Void> ended(Appointment appointment, Authority authority);
}
