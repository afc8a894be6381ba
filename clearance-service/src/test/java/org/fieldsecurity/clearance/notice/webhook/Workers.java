package org.fieldsecurity.clearance.notice.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** For tests: the worker that tests run themselves, and others as further instances of the service would have them. */
@ApplicationScoped
public class Workers {

    private final DeliveryWorker worker;
    private final DeliveryQueue queue;
    private final MessageSender sender;
    private final WebhookActs acts;
    private final SecretVault vault;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Vertx vertx;

    Workers(
            DeliveryWorker worker,
            DeliveryQueue queue,
            MessageSender sender,
            WebhookActs acts,
            SecretVault vault,
            ObjectMapper json,
            InstantSource clock,
            Vertx vertx) {
        this.worker = worker;
        this.queue = queue;
        this.sender = sender;
        this.acts = acts;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** Sends what is due and waits for the answers. */
    public Uni<Void> deliver() {
        return worker.deliver();
    }

    /** Begins to send what is due, as the schedule does. */
    public Uni<Void> begin() {
        return worker.begin();
    }

    /** The same by a worker of another instance. */
    public Uni<Void> deliverElsewhere() {
        return new DeliveryWorker(queue, sender, acts, vault, json, clock).deliver();
    }

    /** Why a message isn't sent to a name that now stands for these addresses. */
    public Uni<String> errorWhenNameLeadsTo(String url, List<InetAddress> addresses) {
        HostResolver rebound = host -> Uni.createFrom().item(addresses);
        return new MessageSender(vertx, new WebhookTargets(rebound, false, false))
                .send(URI.create(url), Map.of(), new byte[0])
                .map(outcome -> String.valueOf(outcome.error()));
    }
}
