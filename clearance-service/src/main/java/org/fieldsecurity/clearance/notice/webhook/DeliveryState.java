package org.fieldsecurity.clearance.notice.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a message to a webhook stands. */
@Schema(description = "Where a message to a webhook stands")
public enum DeliveryState {
    /** It is sent at nextAttemptAt. */
    PENDING,
    /** The receiver answered with a status of 200 to 299. */
    DELIVERED,
    /** It is sent no more unless somebody asks for it. */
    DEAD
}
