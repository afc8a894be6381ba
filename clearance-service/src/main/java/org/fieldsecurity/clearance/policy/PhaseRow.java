package org.fieldsecurity.clearance.policy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the phase table with its lead time. Rows, codes and numbers are data, so that levels can take the place of
 * phases (T19).
 *
 * @param rating the code that the scheme gives this row, for example {@code III}
 * @param order 0 for the mildest row, rising with the danger
 * @param ownStaff for everybody but dependants and new deployments
 * @param dependants for dependants, whatever the purpose
 * @param deployment for the leg that ends in a new posting
 * @param leadTime how long before the departure a request is due when somebody must decide (T15)
 * @param declaration who declares and lowers this rating; null for the row that holds where nothing is declared
 * @param present what it asks of those who are at the place
 */
public record PhaseRow(
        String rating,
        int order,
        Cell ownStaff,
        Cell dependants,
        Cell deployment,
        Duration leadTime,
        @Nullable Declaration declaration,
        Present present) {

    /**
     * Who may bring a rating into force and end it.
     *
     * @param declaredBy who declares it (T16)
     * @param authorizedBy who authorizes that beforehand; null where nobody needs to (T16)
     * @param loweredBy who lowers it (T17)
     */
    public record Declaration(Consent declaredBy, @Nullable Consent authorizedBy, Consent loweredBy) {}

    /**
     * What a rating asks of those who are at the place.
     *
     * @param ownStaff of everybody but dependants and local staff at home
     * @param staying the designation that exempts from it; null where none does
     * @param localStaff of local staff at home
     * @param dependants of dependants
     */
    public record Present(
            Departure ownStaff, @Nullable Designation staying, Departure localStaff, Departure dependants) {

        Departure askedOf(Traveller person, boolean resident) {
            if (person.isDependant()) {
                return dependants;
            }
            if (resident && person.category().isLocal()) {
                return localStaff;
            }
            return staying != null && person.designation().isAtLeast(staying) ? Departure.STAY : ownStaff;
        }
    }

    /**
     * One cell of the table.
     *
     * @param admission who may go at all
     * @param consents who decides, in this order; empty where nobody does
     */
    public record Cell(Admission admission, List<Consent> consents) {

        /** Refuses a cell in which somebody must decide but nobody may. */
        public Cell {
            consents = List.copyOf(consents);
            var decided = admission != Admission.AUTOMATIC && admission != Admission.REFUSED;
            if (decided == consents.isEmpty()) {
                throw new IllegalArgumentException("Consents are named exactly where somebody decides.");
            }
        }
    }

    /** Refuses negative numbers. */
    public PhaseRow {
        if (order < 0 || leadTime.isNegative()) {
            throw new IllegalArgumentException("Order and lead time are not negative.");
        }
    }

    Cell cellFor(Leg leg, Traveller traveller, Purpose purpose) {
        if (traveller.isDependant()) {
            return dependants;
        }
        return purpose.deploys() && leg.last() ? deployment : ownStaff;
    }
}
