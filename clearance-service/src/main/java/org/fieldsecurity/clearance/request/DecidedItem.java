package org.fieldsecurity.clearance.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.policy.LegState;
import org.fieldsecurity.clearance.request.NewDecisionOnMany.Item;
import org.fieldsecurity.kit.problem.Problem;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What became of one item of a decision on many. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What became of one item of a decision on many: its new state, or why it was not decided")
public record DecidedItem(
        @Schema(description = "Id of the request", examples = "01890000-0000-7000-8000-00000000dd01")
        UUID request,

        @Schema(description = "Id of the leg", examples = "01890000-0000-7000-8000-00000000dd02")
        UUID leg,

        @Schema(description = "Id of the traveller", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "Where the leg stands now; absent where it was not decided", examples = "CLEARED")
        @Nullable
        LegState state,

        @Schema(description = "Why it was not decided; absent where it was") @Nullable
        Problem problem) {

    static DecidedItem of(Item item, LegState state) {
        return new DecidedItem(item.request(), item.leg(), item.person(), state, null);
    }

    static DecidedItem refused(Item item, ProblemException why) {
        return new DecidedItem(item.request(), item.leg(), item.person(), null, why.problem());
    }
}
