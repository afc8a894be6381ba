package org.fieldsecurity.inspection.cycle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.fieldsecurity.kit.id.Ids;
import org.hibernate.annotations.Immutable;

/** How many months may lie between two inspections of a duty station, from a date on. */
@Entity
@Immutable
@Table(name = "inspection_cycle")
public class InspectionCycle {

    @Id
    private UUID id;

    @Column(nullable = false)
    private int months;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected InspectionCycle() {}

    InspectionCycle(int months, LocalDate validFrom) {
        this.id = Ids.next();
        this.months = months;
        this.validFrom = validFrom;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    InspectionCycleView view() {
        return new InspectionCycleView(id, months, validFrom);
    }
}
