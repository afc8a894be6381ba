package org.fieldsecurity.personnel.appointment.assessment;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The assessments that are kept, one for an appointment. */
@ApplicationScoped
public class Assessments implements PanacheRepositoryBase<Assessment, UUID> {}
