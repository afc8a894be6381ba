package org.fieldsecurity.clearance.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which order a queue is read. */
@Schema(description = "In which order the queue is read")
public enum QueueOrder {
    /** The next departure first. */
    DEPARTURE,
    /** The most dangerous rating first, within it the next departure. */
    RISK
}
