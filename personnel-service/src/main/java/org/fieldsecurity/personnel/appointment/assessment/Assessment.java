package org.fieldsecurity.personnel.appointment.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.personnel.appointment.Appointment;
import org.fieldsecurity.personnel.appointment.rules.AssessmentRule;

/** How the holder of an appointment was assessed by the competencies of the office (A7). */
@Entity
public class Assessment {

    @Id
    private UUID appointment;

    @Version
    private int version;

    @Column(name = "assessed_on", nullable = false)
    private LocalDate assessedOn;

    @Column(nullable = false)
    private UUID assessor;

    @Column(nullable = false)
    private boolean complete;

    @Convert(converter = RatingsColumn.class)
    @Column(nullable = false)
    private List<CompetencyRating> ratings;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Assessment() {}

    Assessment(UUID appointment, NewAssessment details, UUID assessor, List<String> needed) {
        this.appointment = appointment;
        this.assessedOn = details.assessedOn();
        this.assessor = assessor;
        this.ratings = List.copyOf(details.ratings());
        this.complete = isComplete(details, needed);
    }

    /** Takes the place of what was kept before. */
    void replace(NewAssessment details, UUID by, List<String> needed) {
        assessedOn = details.assessedOn();
        assessor = by;
        ratings = List.copyOf(details.ratings());
        complete = isComplete(details, needed);
    }

    private static boolean isComplete(NewAssessment details, List<String> needed) {
        List<String> assessed =
                details.ratings().stream().map(CompetencyRating::code).toList();
        return AssessmentRule.state(needed, assessed) == AssessmentRule.State.COMPLETE;
    }

    /** Zero stands for none kept, so a kept one counts from 1. */
    int tag() {
        return version + 1;
    }

    AssessmentView view(Appointment of) {
        AssessmentRule.State state = complete ? AssessmentRule.State.COMPLETE : AssessmentRule.State.INCOMPLETE;
        return new AssessmentView(appointment, of.office(), state, assessedOn, assessor, ratings);
    }
}
