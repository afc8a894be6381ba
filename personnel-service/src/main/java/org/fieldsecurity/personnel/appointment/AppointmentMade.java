package org.fieldsecurity.personnel.appointment;

import io.smallrye.mutiny.Uni;
import org.fieldsecurity.kit.authority.Authority;

/** Told when somebody has an office, in the same transaction, by features whose records follow from it. */
public interface AppointmentMade {

    /** The appointment is made; the authority is the one that it was made under. */
    Uni<Void> made(Appointment appointment, Authority authority);
}
