package org.fieldsecurity.stack.part;

import java.util.Optional;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.process.ProcessId;

/** One part of the stack that can be started and stopped, again and again. */
public sealed interface Part permits PostgresPart, KeycloakPart, ServicePart {

    /** Which part it is. */
    PartName name();

    /** Does what can be done before the parts it needs are ready: checks, unpacking, building. */
    void prepare();

    /** Starts it and returns when it answers; {@link org.fieldsecurity.stack.StackException} says why it can't. */
    void start();

    /** Stops it and returns when nothing of it runs. Does nothing when it doesn't run. */
    void stop();

    /** The process to watch, while there is one. */
    Optional<ProcessId> process();

    /** Whether it answers. */
    boolean answers();
}
