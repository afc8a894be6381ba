package org.fieldsecurity.personnel.appointment;

/**
 * An appointment or a candidacy as it is answered.
 *
 * @param version what its ETag says
 */
public record Recorded(AppointmentView view, int version) {}
