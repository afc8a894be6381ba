package org.fieldsecurity.clearance.notice.webhook;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldsecurity.kit.problem.ProblemException;

/** Says where webhooks may lead in this installation. */
@ApplicationScoped
public class WebhookTargets {

    private static final String POINTER = "/url";

    private final HostResolver resolver;
    private final boolean loopbackAllowed;

    WebhookTargets(
            HostResolver resolver,
            @ConfigProperty(name = "fieldsecurity.webhooks.loopback-allowed", defaultValue = "false")
                    boolean loopbackAllowed,
            @ConfigProperty(name = "fieldsecurity.demo", defaultValue = "false") boolean demo) {
        if (loopbackAllowed && !demo) {
            throw new IllegalStateException("WEBHOOK_LOOPBACK_ALLOWED is for demonstrations and tests"
                    + " (unset it, or FIELDSECURITY_DEMO=true)");
        }
        this.resolver = resolver;
        this.loopbackAllowed = loopbackAllowed;
    }

    /** Fails at the start when webhooks could lead into this machine outside of a demonstration. */
    void check(@Observes StartupEvent event) {
        // Making this bean is the check.
    }

    /**
     * Refuses with 400 an address that no message may go to. A name that can't be resolved now is taken, since it may be
     * later; nothing is sent to it before.
     */
    Uni<Void> require(String url) {
        WebhookAddress.refusal(url, loopbackAllowed).ifPresent(why -> {
            throw ProblemException.invalid(POINTER, why);
        });
        return resolver.resolve(WebhookAddress.host(URI.create(url)))
                .onFailure()
                .recoverWithItem(List.of())
                .invoke(addresses -> {
                    if (!addresses.stream().allMatch(this::isAllowed)) {
                        throw ProblemException.invalid(POINTER, "must lead to an address in the public internet");
                    }
                })
                .replaceWithVoid();
    }

    /** The address to connect to; fails with {@link Forbidden} when any address of the name is not allowed. */
    Uni<InetAddress> connectTo(URI url) {
        return resolver.resolve(WebhookAddress.host(url)).map(addresses -> {
            if (addresses.isEmpty() || !addresses.stream().allMatch(this::isAllowed)) {
                throw new Forbidden();
            }
            return addresses.getFirst();
        });
    }

    private boolean isAllowed(InetAddress address) {
        return WebhookAddress.isAllowed(address, loopbackAllowed);
    }

    /** The name leads to an address that no message may go to. */
    static final class Forbidden extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Forbidden() {
            super("the name leads to a forbidden address", null, false, false);
        }
    }
}
