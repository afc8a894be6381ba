package org.fieldsecurity.personnel.headcount;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.personnel.headcount.rules.Standing;

/** What stands of somebody after an answer. */
@Schema(description = "What stands of somebody after an answer")
public record AnswerTaken(
        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "What stands now, which need not be what was answered", examples = "SAFE")
        Standing standing,

        @Schema(description = "Whether answers contradict each other; all are kept", examples = "false")
        boolean inConflict) {}
