package org.fieldsecurity.clearance.notice.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether notices are sent to a webhook. */
@Schema(description = "Whether notices are sent to a webhook")
public enum WebhookState {
    /** They are. */
    ACTIVE,
    /** No more: it was ended, or its receiver answered 410. */
    ENDED
}
