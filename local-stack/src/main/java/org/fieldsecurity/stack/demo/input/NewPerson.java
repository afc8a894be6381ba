package org.fieldsecurity.stack.demo.input;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The body that registers a member of personnel.
 *
 * @param category how the person belongs to the organization
 * @param organization common code
 * @param dutyStation UN/LOCODE
 * @param contract kind of contract
 * @param employeeNumber unique in the organization
 * @param assignedFrom first day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewPerson(
        UUID id,
        Category category,
        String organization,
        String dutyStation,
        String familyName,
        String givenNames,
        String contract,
        String employeeNumber,
        String email,
        String assignedFrom) {

    /** How somebody belongs to an organization, by the names on the wire. */
    public enum Category {
        INTERNATIONAL_STAFF("Fixed term"),
        LOCAL_STAFF("Fixed term, local"),
        INTERNATIONAL_CONSULTANT("Consultancy"),
        LOCAL_CONSULTANT("Consultancy, local"),
        GUEST("Invitation");

        private final String contract;

        Category(String contract) {
            this.contract = contract;
        }
    }

    static NewPerson of(
            UUID id,
            int number,
            Category category,
            String organization,
            String dutyStation,
            Names.Name name,
            LocalDate from) {
        return new NewPerson(
                id,
                category,
                organization,
                dutyStation,
                name.family(),
                name.given(),
                category.contract,
                "%s-%06d".formatted(organization, number),
                "person%06d@example.org".formatted(number),
                from.toString());
    }
}
