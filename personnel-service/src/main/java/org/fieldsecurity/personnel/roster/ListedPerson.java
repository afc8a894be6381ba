package org.fieldsecurity.personnel.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.person.Category;
import org.fieldsecurity.personnel.roster.rules.ShortCode;
import org.jspecify.annotations.Nullable;

/** Somebody on a list, as of its instant (P6); names, contacts and addresses are those known now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Somebody on a list")
public record ListedPerson(
        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "The person's code on paper lists, with a check character", examples = "00K-7M4")
        @Size(max = 7)
        String code,

        @Schema(description = "Whether they belong to the list or visit", examples = "LISTED")
        Presence presence,

        @Schema(description = "Family name, in any script", examples = "Okello") @Size(max = 100)
        String familyName,

        @Schema(description = "Given names, in any script", examples = "Amina") @Size(max = 100)
        String givenNames,

        @Schema(description = "How the person belongs to the organization", examples = "INTERNATIONAL_STAFF")
        Category category,

        @Schema(description = "Common code of the organization", examples = "UNDP") @Size(max = 20)
        String organization,

        @Schema(description = "UN/LOCODE of the duty station of the assignment", examples = "CDGOM") @Size(max = 5)
        String dutyStation,

        @Schema(description = "First day of the assignment", examples = "2026-01-01")
        LocalDate assignedFrom,

        @Schema(description = "Last day of the assignment; absent while no end is set", examples = "2027-12-31")
        @Nullable
        LocalDate assignedUntil,

        @Schema(
                description = "For a dependant, the person whose dependant they are",
                examples = "01890000-0000-7000-8000-000000000019")
        @Nullable
        UUID dependantOf,

        @Schema(description = "For a dependant, the relationship", examples = "SPOUSE") @Size(max = 20) @Nullable
        String relationship,

        @Schema(description = "Telephone number", examples = "+243700000018") @Size(max = 20) @Nullable
        String phone,

        @Schema(description = "E-mail address", examples = "amina.okello@example.org") @Size(max = 254) @Nullable
        String email,

        @Schema(
                description = "Id of the home at the instant; absent while none is known",
                examples = "01890000-0000-7000-8000-00000000f001")
        @Nullable
        UUID residence,

        @Schema(description = "Address of the home", examples = "12 Avenue du Lac, Himbi") @Size(max = 500) @Nullable
        String address,

        @Schema(
                description = "Code of the zone of the home; for a visitor, the zone of the stay",
                examples = "CD/himbi")
        @Size(max = 63)
        @Nullable
        String zone,

        @Schema(description = "For a visitor") @Nullable Stay stay) {

    /** Whether somebody belongs to a list or visits. */
    @Schema(description = "Whether somebody belongs to a list or visits")
    public enum Presence {
        /** Belongs to the list. */
        LISTED,
        /** Stays in the zone for a time (P4). */
        VISITOR
    }

    /** Where a visitor stays, and whom to ask for them [20(d)]. */
    @Schema(name = "ListedStay", description = "Where a visitor stays, and whom to ask for them")
    public record Stay(
            @Schema(description = "Hotel, guest house or host", examples = "Hotel Linda, room 12") @Size(max = 500)
            String accommodation,

            @Schema(description = "Name of the contact in the zone", examples = "Jean Mugisha") @Size(max = 200)
            String contactName,

            @Schema(description = "The contact's telephone number", examples = "+243700000020") @Size(max = 40)
            String contactPhone,

            @Schema(description = "First instant after the stay", examples = "2026-11-05T10:00:00Z")
            Instant until) {}

    static ListedPerson of(Row row) {
        OffsetDateTime staysUntil = row.getOffsetDateTime("stays_until");
        return new ListedPerson(
                row.getUUID("person"),
                ShortCode.of(row.getInteger("code_number")),
                staysUntil == null ? Presence.LISTED : Presence.VISITOR,
                row.getString("family_name"),
                row.getString("given_names"),
                Category.valueOf(row.getString("category")),
                row.getString("organization"),
                row.getString("duty_station"),
                row.getLocalDate("assigned_from"),
                row.getLocalDate("assigned_until"),
                row.getUUID("dependant_of"),
                row.getString("relationship"),
                row.getString("phone"),
                row.getString("email"),
                row.getUUID("residence"),
                row.getString("address"),
                row.getString("zone"),
                staysUntil == null
                        ? null
                        : new Stay(
                                row.getString("accommodation"),
                                row.getString("contact_name"),
                                row.getString("contact_phone"),
                                staysUntil.toInstant()));
    }
}
