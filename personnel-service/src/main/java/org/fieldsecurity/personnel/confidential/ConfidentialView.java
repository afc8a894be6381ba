package org.fieldsecurity.personnel.confidential;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The restricted fields on the wire, to those who may read them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What few may read of a person; what isn't known is absent")
public record ConfidentialView(
        @Schema(description = "Blood type", examples = "O_NEGATIVE") @Nullable
        BloodType bloodType,

        @Schema(description = "Medical conditions that matter in an emergency", examples = "Asthma; carries an inhaler")
        @Size(max = 2000)
        @Nullable
        String medicalConditions,

        @Schema(description = "Special needs", examples = "Uses a wheelchair") @Size(max = 2000) @Nullable
        String specialNeeds,

        @Schema(description = "Seats usable in the person's own vehicle in an emergency", examples = "3")
        @Min(0)
        @Max(60)
        @Nullable
        Integer vehicleSeats,

        @Schema(description = "Whom to tell when something happens") @Size(max = 5) @Nullable
        List<NextOfKin> nextOfKin) {

    static final ConfidentialView NOTHING = new ConfidentialView(null, null, null, null, null);

    /** What lists show of it. */
    ConfidentialView onLists() {
        return new ConfidentialView(bloodType, null, specialNeeds, vehicleSeats, null);
    }

    @Override
    public String toString() {
        return "ConfidentialView[withheld]";
    }
}
