package org.fieldsecurity.inspection.finding.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a follow-up visit finds of a claimed correction. */
@Schema(description = "What a follow-up visit finds of a claimed correction")
public enum VerificationOutcome {
    /** It is corrected; the deficiency closes. */
    CONFIRMED,
    /** It isn't; the deficiency is open again. */
    REFUTED
}
