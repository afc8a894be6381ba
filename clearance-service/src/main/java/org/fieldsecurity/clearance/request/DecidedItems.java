package org.fieldsecurity.clearance.request;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each item of a decision on many. */
@Schema(description = "What became of each item of a decision on many, in the order sent")
public record DecidedItems(
        @Schema(description = "The items") @Size(max = 100) List<DecidedItem> items) {}
