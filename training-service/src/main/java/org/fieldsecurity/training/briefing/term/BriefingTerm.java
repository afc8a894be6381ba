package org.fieldsecurity.training.briefing.term;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.training.briefing.rules.DueTerm;
import org.hibernate.annotations.Immutable;

/** Within how many hours a briefing is due, from a day on until the next term's. Policy data, never changed. */
@Entity
@Immutable
@Table(name = "briefing_term")
public class BriefingTerm {

    @Id
    private UUID id;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(nullable = false)
    private int hours;

    @Column(nullable = false)
    private String instrument;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected BriefingTerm() {}

    BriefingTerm(NewBriefingTerm asked) {
        this.id = Ids.next();
        this.validFrom = asked.validFrom();
        this.hours = asked.hours();
        this.instrument = asked.instrument();
    }

    LocalDate validFrom() {
        return validFrom;
    }

    BriefingTermView view() {
        return new BriefingTermView(id, validFrom, hours, instrument);
    }

    /** The term as the rules see it. */
    DueTerm due() {
        return new DueTerm(validFrom, hours);
    }
}
