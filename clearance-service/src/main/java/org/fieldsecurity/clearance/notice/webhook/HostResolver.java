package org.fieldsecurity.clearance.notice.webhook;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.util.List;

/** Finds the addresses that a name stands for at this moment. */
interface HostResolver {

    /** Every address of the name; fails when it has none or nobody answers in time. */
    Uni<List<InetAddress>> resolve(String host);
}
