package org.fieldsecurity.clearance.presence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What should have been reported of a traveller. */
@Schema(description = "What should have been reported of a traveller")
public enum AwaitedReport {
    /** That they set out, or that the journey was given up. */
    DEPARTURE,
    /** That they arrived. */
    ARRIVAL,
    /** That they left, or that the stay was extended. */
    LEAVING,
    /** Until when they stay: the journey has no end. */
    END
}
