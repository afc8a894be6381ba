package org.fieldsecurity.personnel.confidential;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What is set and taken out of the restricted fields, by somebody who may not be allowed to read the others. */
@Schema(description = "Restricted fields to be set, and to be taken out; what is left out stays as it is")
public record ConfidentialChange(
        @Schema(description = "Blood type", examples = "O_NEGATIVE") @Nullable
        BloodType bloodType,

        @Schema(description = "Medical conditions that matter in an emergency", examples = "Asthma; carries an inhaler")
        @Size(min = 1, max = 2000)
        @Nullable
        String medicalConditions,

        @Schema(description = "Special needs", examples = "Uses a wheelchair") @Size(min = 1, max = 2000) @Nullable
        String specialNeeds,

        @Schema(description = "Seats usable in the person's own vehicle in an emergency", examples = "3")
        @Min(0)
        @Max(60)
        @Nullable
        Integer vehicleSeats,

        @Schema(description = "Whom to tell when something happens") @Size(min = 1, max = 5) @Nullable
        List<@NotNull @Valid NextOfKin> nextOfKin,

        @Schema(description = "Fields to be taken out; none when left out", examples = "[]") @Size(max = 5) @Nullable
        List<@NotNull ConfidentialField> removed) {

    /** The values to be set. */
    Map<ConfidentialField, Object> values() {
        Map<ConfidentialField, Object> values = new EnumMap<>(ConfidentialField.class);
        put(values, ConfidentialField.BLOOD_TYPE, bloodType);
        put(values, ConfidentialField.MEDICAL_CONDITIONS, medicalConditions);
        put(values, ConfidentialField.SPECIAL_NEEDS, specialNeeds);
        put(values, ConfidentialField.VEHICLE_SEATS, vehicleSeats);
        put(values, ConfidentialField.NEXT_OF_KIN, nextOfKin);
        return values;
    }

    /**
     * The fields to be taken out.
     *
     * @throws ProblemException 400 for one that is set too
     */
    List<ConfidentialField> takenOut() {
        List<ConfidentialField> out =
                removed == null ? List.of() : removed.stream().distinct().toList();
        if (out.stream().anyMatch(values()::containsKey)) {
            throw ProblemException.invalid("/removed", "names a field that is set in the same request");
        }
        return out;
    }

    private static void put(Map<ConfidentialField, Object> values, ConfidentialField field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    @Override
    public String toString() {
        return "ConfidentialChange[withheld]";
    }
}
