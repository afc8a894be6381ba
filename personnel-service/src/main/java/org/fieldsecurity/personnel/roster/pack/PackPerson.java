package org.fieldsecurity.personnel.roster.pack;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsecurity.personnel.confidential.ConfidentialView;
import org.fieldsecurity.personnel.roster.ContactMeans;
import org.fieldsecurity.personnel.roster.ListedPerson;
import org.jspecify.annotations.Nullable;

/**
 * A row of the pack.
 *
 * @param contacts further means of contact; null without any
 * @param restricted what few may read; null where nothing may be printed
 */
record PackPerson(
        ListedPerson listed,
        ContactMeans.@Nullable Means contacts,
        @Nullable ConfidentialView restricted) {

    UUID id() {
        return listed.person();
    }

    String name() {
        return listed.familyName() + ", " + listed.givenNames();
    }

    /** Organization, and how the person belongs to it or to whom. */
    String role() {
        String relationship = listed.relationship();
        return listed.organization() + ", "
                + words(relationship == null ? listed.category().name() : relationship);
    }

    /** Ways to reach the person, on duty first. */
    String reach() {
        List<String> onDuty = contacts == null ? List.of() : contacts.onDuty();
        List<String> offDuty = contacts == null ? List.of() : contacts.offDuty();
        StringBuilder line = new StringBuilder();
        add(line, "On duty", onDuty.isEmpty() ? recorded() : onDuty);
        add(line, "Off duty", offDuty);
        return line.toString();
    }

    /** Needs, blood type and seats, as far as they may be printed. */
    String care() {
        if (restricted == null) {
            return "";
        }
        StringBuilder line = new StringBuilder();
        add(line, "Needs", restricted.specialNeeds() == null ? List.of() : List.of(restricted.specialNeeds()));
        add(
                line,
                "Blood",
                restricted.bloodType() == null
                        ? List.of()
                        : List.of(restricted.bloodType().symbol()));
        add(line, "Seats", restricted.vehicleSeats() == null ? List.of() : List.of("" + restricted.vehicleSeats()));
        return line.toString();
    }

    private List<String> recorded() {
        return Stream.of(listed.phone(), listed.email())
                .filter(Objects::nonNull)
                .toList();
    }

    private static void add(StringBuilder line, String label, List<String> values) {
        if (!values.isEmpty()) {
            line.append(line.isEmpty() ? "" : "   ").append(label).append(": ").append(String.join(", ", values));
        }
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
