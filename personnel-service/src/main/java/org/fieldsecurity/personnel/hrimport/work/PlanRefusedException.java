package org.fieldsecurity.personnel.hrimport.work;

import java.sql.SQLException;
import org.fieldsecurity.personnel.person.rules.AssignmentPlan;

/** What a row asks for stands against the rules of assignments; told like a refusal of the database's. */
final class PlanRefusedException extends SQLException {

    private static final long serialVersionUID = 1L;
    private static final String EXCLUSION_VIOLATION = "23P01";

    PlanRefusedException(AssignmentPlan.Refused refused) {
        super(refused.explanation(), EXCLUSION_VIOLATION);
    }
}
