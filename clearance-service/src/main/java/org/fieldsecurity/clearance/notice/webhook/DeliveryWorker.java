package org.fieldsecurity.clearance.notice.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.fieldsecurity.clearance.notice.webhook.MessageSender.Outcome;
import org.jboss.logging.Logger;

/**
 * Sends what is due. Each webhook is worked on by itself, so that a slow receiver holds up its own messages and no
 * others; nothing is sent inside of a transaction.
 */
@ApplicationScoped
public class DeliveryWorker {

    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);
    private static final int AT_ONCE = 5;
    private static final int MOST_WEBHOOKS = 100;

    private final DeliveryQueue queue;
    private final MessageSender sender;
    private final WebhookActs acts;
    private final SecretVault vault;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

    DeliveryWorker(
            DeliveryQueue queue,
            MessageSender sender,
            WebhookActs acts,
            SecretVault vault,
            ObjectMapper json,
            InstantSource clock) {
        this.queue = queue;
        this.sender = sender;
        this.acts = acts;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** Begins with every webhook that has something due and isn't worked on; doesn't wait for the receivers. */
    @Scheduled(every = "{fieldsecurity.webhooks.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> begin() {
        return drains().invoke(drains -> drains.forEach(drain -> drain.subscribe()
                        .with(
                                done -> {},
                                failure -> LOG.warnf(
                                        "Messages to a webhook are left for later: %s",
                                        failure.getClass().getSimpleName()))))
                .replaceWithVoid();
    }

    /** Sends everything that is due and waits for the receivers' answers. */
    Uni<Void> deliver() {
        return drains().flatMap(drains -> drains.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(drains).andCollectFailures().replaceWithVoid());
    }

    private Uni<List<Uni<Void>>> drains() {
        return endGone().chain(queue::due).map(webhooks -> {
            List<Uni<Void>> drains = new ArrayList<>();
            for (UUID webhook : webhooks) {
                if (busy.size() < MOST_WEBHOOKS && busy.add(webhook)) {
                    drains.add(drain(webhook).eventually(() -> {
                        busy.remove(webhook);
                    }));
                }
            }
            return drains;
        });
    }

    /** Ends the webhooks whose receivers are gone, one after the other. */
    private Uni<Void> endGone() {
        return queue.gone()
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(id -> Panache.withTransaction(() -> acts.endGone(id)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> drain(UUID webhook) {
        return Uni.createFrom()
                .deferred(() -> queue.claim(webhook, AT_ONCE).flatMap(this::sendAll))
                .repeat()
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Sends these at once; false when there are no more or the receiver is gone. */
    private Uni<Boolean> sendAll(List<Row> claimed) {
        return Multi.createFrom()
                .iterable(claimed)
                .onItem()
                .transformToUniAndMerge(this::send)
                .collect()
                .asList()
                .map(outcomes -> outcomes.size() == AT_ONCE && outcomes.stream().noneMatch(Outcome::gone));
    }

    /** What can't even be signed counts as an attempt too, so that it doesn't come back for ever. */
    private Uni<Outcome> send(Row row) {
        return Uni.createFrom()
                .deferred(() -> attempt(row))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.errorf(
                            "Message %s can't be made: %s",
                            row.getUUID("id"), failure.getClass().getSimpleName());
                    return Outcome.failed("NOT_SENT");
                })
                .call(outcome -> queue.record(
                        row.getUUID("id"),
                        row.getInteger("attempts"),
                        outcome,
                        ThreadLocalRandom.current().nextDouble()));
    }

    private Uni<Outcome> attempt(Row row) {
        String id = row.getUUID("id").toString();
        byte[] body = body(row);
        long timestamp = clock.instant().getEpochSecond();
        return sender.send(
                URI.create(row.getString("url")),
                Map.of(
                        "content-type",
                        "application/json",
                        "user-agent",
                        "field-security-suite",
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        Long.toString(timestamp),
                        "webhook-signature",
                        Signature.header(secrets(row), id, timestamp, body)),
                body);
    }

    private List<byte[]> secrets(Row row) {
        UUID webhook = row.getUUID("webhook");
        List<byte[]> secrets = new ArrayList<>();
        secrets.add(vault.open(webhook, row.getBuffer("secret").getBytes()));
        OffsetDateTime until = row.getOffsetDateTime("earlier_until");
        Instant now = clock.instant();
        if (until != null && until.toInstant().isAfter(now)) {
            secrets.add(vault.open(webhook, row.getBuffer("earlier_secret").getBytes()));
        }
        return secrets;
    }

    private byte[] body(Row row) {
        try {
            return json.writeValueAsBytes(Message.of(row));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message that can't be written", e);
        }
    }
}
