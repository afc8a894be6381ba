package org.fieldsecurity.clearance.notice.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/** Asks the system's resolver, which may block, on a thread that may. */
@ApplicationScoped
public class DnsResolver implements HostResolver {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Vertx vertx;

    DnsResolver(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public Uni<List<InetAddress>> resolve(String host) {
        return vertx.executeBlocking(() -> List.of(InetAddress.getAllByName(host)), false)
                .ifNoItem()
                .after(PATIENCE)
                .fail();
    }
}
