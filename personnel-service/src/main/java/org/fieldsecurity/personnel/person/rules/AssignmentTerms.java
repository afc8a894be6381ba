package org.fieldsecurity.personnel.person.rules;

import java.util.Objects;
import org.fieldsecurity.personnel.person.Category;
import org.fieldsecurity.personnel.person.Recruitment;
import org.jspecify.annotations.Nullable;

/**
 * What an assignment says.
 *
 * @param contract kind of contract in the organization's words; null when it says none
 * @param recruitment null for guests and dependants, whom nobody recruits
 */
public record AssignmentTerms(
        String organization,
        String dutyStation,
        Category category,
        @Nullable String contract,
        @Nullable Recruitment recruitment,
        Days days) {

    /** The same for other days. */
    public AssignmentTerms during(Days other) {
        return new AssignmentTerms(organization, dutyStation, category, contract, recruitment, other);
    }

    /** The same under another organization. */
    AssignmentTerms of(String otherOrganization) {
        return new AssignmentTerms(otherOrganization, dutyStation, category, contract, recruitment, days);
    }

    /** Whether only the days differ. */
    boolean sameButForDays(AssignmentTerms other) {
        return organization.equals(other.organization)
                && dutyStation.equals(other.dutyStation)
                && category == other.category
                && recruitment == other.recruitment
                && Objects.equals(contract, other.contract);
    }
}
