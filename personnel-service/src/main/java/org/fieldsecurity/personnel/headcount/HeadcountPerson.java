package org.fieldsecurity.personnel.headcount;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.headcount.rules.Standing;
import org.jspecify.annotations.Nullable;

/** Somebody whom a headcount looks for, and what stands of them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Somebody whom a headcount looks for, and what stands of them")
public record HeadcountPerson(
        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "Family name, in any script", examples = "Okello") @Size(max = 100)
        String familyName,

        @Schema(description = "Given names, in any script", examples = "Amina") @Size(max = 100)
        String givenNames,

        @Schema(description = "Telephone number", examples = "+243700000018") @Size(max = 20) @Nullable
        String phone,

        @Schema(description = "Common code of the organization", examples = "UNDP") @Size(max = 20)
        String organization,

        @Schema(description = "UN/LOCODE of the duty station", examples = "CDGOM") @Size(max = 5)
        String dutyStation,

        @Schema(description = "Code of the zone; absent where none is known", examples = "CD/himbi")
        @Size(max = 63)
        @Nullable
        String zone,

        @Schema(
                description = "For a dependant, the person whose dependant they are",
                examples = "01890000-0000-7000-8000-000000000019")
        @Nullable
        UUID dependantOf,

        @Schema(description = "Why they are looked for", examples = "LISTED")
        Origin origin,

        @Schema(description = "Whether they were expected elsewhere as it was opened", examples = "false")
        boolean elsewhere,

        @Schema(description = "What stands of them", examples = "SAFE")
        Standing standing,

        @Schema(description = "Whether answers contradict each other", examples = "false")
        boolean inConflict,

        @Schema(description = "Answers about them", examples = "2") @Min(0) @Max(1_000)
        int answers) {

    /** Why somebody is looked for. */
    @Schema(name = "HeadcountOrigin", description = "Why somebody is looked for")
    public enum Origin {
        /** On the list of the scope as it was opened. */
        LISTED,
        /** A visitor in one of its zones. */
        VISITOR,
        /** Not expected, and found. */
        FOUND
    }

    /** The columns of {@link #of}, for a row {@code p} and the person's record {@code q}. */
    static final String COLUMNS = "p.person, q.family_name, q.given_names, q.phone, p.organization, p.duty_station,"
            + " p.zone, p.dependant_of, p.origin, p.elsewhere, p.answers";

    /** A row of those columns, then standing and conflict, of which a report has its own. */
    static HeadcountPerson of(Row row) {
        return new HeadcountPerson(
                row.getUUID(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getUUID(7),
                Origin.valueOf(row.getString(8)),
                row.getBoolean(9),
                Standing.valueOf(row.getString(11)),
                row.getBoolean(12),
                row.getInteger(10));
    }
}
