package org.fieldsecurity.stack;

import java.time.Duration;
import java.util.List;

/** Told what happens to the parts; called from any thread. */
public interface StackListener {

    /** Hears nothing. */
    StackListener SILENT = new StackListener() {};

    /** A part does something that takes time, such as unpacking; one short phrase. */
    default void note(PartName part, String doing) {}

    /** A part answers, after this time. */
    default void ready(PartName part, Duration took) {}

    /** A part has been stopped on request. */
    default void stopped(PartName part) {}

    /** A part ended without being asked to; with the last lines of its log. */
    default void died(PartName part, List<String> lastLines) {}
}
