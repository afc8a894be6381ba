package org.fieldsecurity.personnel.delegation;

import org.fieldsecurity.personnel.appointment.Appointment;

/** A delegation with the appointment that it rests on. */
record Resting(Delegation delegation, Appointment appointment) {

    DelegationView view() {
        return delegation.view(appointment.link());
    }
}
