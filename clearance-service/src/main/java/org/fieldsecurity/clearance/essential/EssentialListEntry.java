package org.fieldsecurity.clearance.essential;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.essential.rules.CourseStatus;
import org.fieldsecurity.clearance.essential.rules.PostCategory;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** A name on a list of essential personnel, with the training status beside it [An 26]. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A name on a list of essential personnel, with the training status beside it")
public record EssentialListEntry(
        @Schema(description = "Id of the naming", examples = "01890000-0000-7000-8000-00000000fe02")
        UUID naming,

        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "Their name; empty while it is not known here", examples = "Amina Okello")
        @Size(max = 250)
        String name,

        @Schema(description = "The post", examples = "Water engineer") @Size(max = 200)
        String post,

        @Schema(description = "What the post is needed for", examples = "ESSENTIAL")
        PostCategory category,

        @Schema(description = "Common code of the organization", examples = "UNDP") @Size(max = 20)
        String organization,

        @Schema(
                type = SchemaType.STRING,
                maxLength = 80,
                description = "The place of the post",
                examples = "duty-station:CDGOM")
        Scope scope,

        @Schema(description = "Since when", examples = "2026-12-01")
        LocalDate since,

        @Schema(description = "Until when; absent while no end is set", examples = "2027-05-31") @Nullable
        LocalDate until,

        @Schema(description = "The courses required at the place, and how the person stands to each") @Size(max = 200)
        List<CourseStatus> courses,

        @Schema(description = "What is missing", examples = "[\"certificate BSA valid on 2026-12-15\"]")
        @Size(max = 200)
        List<@Size(max = 100) String> missing) {}
