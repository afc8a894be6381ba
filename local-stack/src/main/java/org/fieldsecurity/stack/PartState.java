package org.fieldsecurity.stack;

/** Where a part is in its life. */
public enum PartState {
    /** Launched, not ready yet. */
    STARTING,
    /** Answers its readiness check. */
    READY,
    /** Stopped on request. */
    STOPPED,
    /** Ended by itself or was killed. */
    DIED
}
