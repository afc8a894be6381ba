package org.fieldsecurity.clearance.notice.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.jspecify.annotations.Nullable;

/** What an organization does to its webhooks. */
@ApplicationScoped
public class WebhookActs {

    /** Most active webhooks of one organization. */
    static final int MOST = 10;

    private static final String SUBJECT = "webhook";

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WebhookTargets targets;
    private final SecretVault vault;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    WebhookActs(
            Webhooks webhooks,
            Deliveries deliveries,
            WebhookTargets targets,
            SecretVault vault,
            Ledger ledger,
            CurrentCaller caller,
            InstantSource clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.targets = targets;
        this.vault = vault;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** A webhook with a secret that nobody has seen yet. */
    record WithSecret(Webhook webhook, byte[] secret) {}

    /** Sets a webhook. */
    Uni<WithSecret> set(NewWebhook wanted) {
        Authority authority =
                caller.requireOrganization(wanted.organization(), scope(wanted.organization()), Office.HQ_FOCAL_POINT);
        UUID id = Ids.next();
        byte[] secret = vault.newSecret();
        return targets.require(wanted.url())
                .chain(() -> webhooks.countToAdd(wanted.organization()))
                .invoke(count -> {
                    if (count >= MOST) {
                        throw ProblemException.illegalState(
                                "An organization has at most " + MOST + " webhooks; end one first.", List.of("END"));
                    }
                })
                .chain(() ->
                        store(new Webhook(id, wanted, vault.seal(id, secret), clock.instant()), "set", authority, null))
                .map(webhook -> new WithSecret(webhook, secret));
    }

    /** Gives a webhook another secret; the one before still signs for a day. */
    Uni<WithSecret> rotate(UUID id, @Nullable String ifMatch) {
        byte[] secret = vault.newSecret();
        return webhooks.toChange(id).flatMap(webhook -> {
            Authority authority = authority(webhook);
            EntityTag.require(ifMatch, webhook.version());
            webhook.rotate(vault.seal(id, secret), clock.instant());
            return store(webhook, "secret-rotated", authority, null).map(stored -> new WithSecret(stored, secret));
        });
    }

    /** Ends a webhook; what was still to be sent is dead. */
    Uni<Webhook> end(UUID id, @Nullable String ifMatch) {
        return webhooks.toChange(id).flatMap(webhook -> {
            Authority authority = authority(webhook);
            EntityTag.require(ifMatch, webhook.version());
            return end(webhook, authority, null);
        });
    }

    /** Ends a webhook whose receiver answered that it is gone; nothing when it has ended already. */
    Uni<Void> endGone(UUID id) {
        return webhooks.toChange(id)
                .flatMap(webhook -> webhook.state() == WebhookState.ENDED
                        ? Uni.createFrom().voidItem()
                        : end(webhook, Authority.system("WEBHOOK_GONE"), "The receiver answered 410")
                                .replaceWithVoid());
    }

    /** Writes a message that only shows whether messages arrive. */
    Uni<Delivery> ping(UUID id) {
        return webhooks.one(id).flatMap(webhook -> {
            Authority authority = authority(webhook);
            webhook.requireActive();
            return deliveries
                    .persistAndFlush(Delivery.ping(Ids.next(), id, clock.instant()))
                    .call(ping -> append(ping, "written", authority));
        });
    }

    /** Sends a dead message again. */
    Uni<Delivery> again(UUID id, UUID delivery) {
        return webhooks.one(id).flatMap(webhook -> {
            Authority authority = authority(webhook);
            webhook.requireActive();
            return delivery(id, delivery).flatMap(found -> {
                found.again(clock.instant());
                return deliveries
                        .flush()
                        .chain(() -> append(found, "revived", authority))
                        .replaceWith(found);
            });
        });
    }

    /** A webhook of the caller's organization; any other is as if it weren't there. */
    Uni<Webhook> find(UUID id) {
        return webhooks.one(id).invoke(this::authority);
    }

    private Uni<Delivery> delivery(UUID webhook, UUID id) {
        return deliveries
                .find("id = ?1 and webhook = ?2", id, webhook)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("delivery"));
    }

    private Uni<Webhook> end(Webhook webhook, Authority authority, @Nullable String reason) {
        Instant now = clock.instant();
        webhook.end(now);
        return store(webhook, "ended", authority, reason).call(ended -> deliveries.endOf(ended.id()));
    }

    private Uni<Webhook> store(Webhook webhook, String verb, Authority authority, @Nullable String reason) {
        return webhooks.persistAndFlush(webhook)
                .call(stored -> ledger.append(
                        new Change(SUBJECT, stored.id().toString(), verb, stored.view(), authority, reason)));
    }

    private Uni<Void> append(Delivery delivery, String verb, Authority authority) {
        return ledger.append(new Change("webhook-delivery", delivery.id(), verb, delivery.view(), authority))
                .replaceWithVoid();
    }

    private Authority authority(Webhook webhook) {
        boolean theirs =
                switch (caller.get()) {
                    case Caller.OrganizationSystem system ->
                        system.organization().equals(webhook.organization());
                    case Caller.Person person ->
                        person.authorityOver(scope(webhook.organization()), Office.HQ_FOCAL_POINT)
                                .isPresent();
                    default -> false;
                };
        if (!theirs) {
            throw ProblemException.notFound(SUBJECT);
        }
        return caller.requireOrganization(webhook.organization(), scope(webhook.organization()), Office.HQ_FOCAL_POINT);
    }

    private static Scope scope(String organization) {
        return new Scope.Organization(organization);
    }
}
