package org.fieldsecurity.system.death;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.demo.input.DemoPeople;
import org.fieldsecurity.system.suite.Suite;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service dies in the midst of its work: the others go on, and after its return nothing is lost or doubled. */
final class DeathIT {

    private static final int WRITERS = 4;
    private static final int DONE_BEFORE_DEATH = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Suite suite = Suite.running();
    private final Map<Deed, String> done = new ConcurrentHashMap<>();
    private final Queue<Deed> open = new ConcurrentLinkedQueue<>();

    @ParameterizedTest
    @EnumSource(names = {"PERSONNEL", "CLEARANCE", "TRAINING", "INSPECTION"})
    void theOthersGoOnAndNothingIsLostOrDoubled(PartName dead) {
        killInTheMidstOfWork(dead);
        try {
            theOthersGoOn(dead);
        } finally {
            suite.restart(dead);
        }
        assertThat(open).as("deeds whose caller was left without an answer").isNotEmpty();
        askAgain();
        done.forEach((deed, id) -> assertThat(deed.rows(suite))
                .as("rows of a deed of %s", deed.service().id())
                .containsExactly(id));
        var copies = new Copies(suite);
        copies.awaitEqual();
        copies.assertFeedsComplete();
    }

    /** Each writer goes on until the first deed that the dying service leaves unanswered. */
    private void killInTheMidstOfWork(PartName dead) {
        var dying = new AtomicBoolean();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.execute(() -> {
                    boolean answered = true;
                    while (answered || !dying.get()) {
                        answered = isDone(Deed.of(dead));
                    }
                });
            }
            await("work before the death").atMost(PATIENCE).until(() -> done.size() >= DONE_BEFORE_DEATH);
            dying.set(true);
            suite.kill(dead);
        }
    }

    private void theOthersGoOn(PartName dead) {
        var reporting = suite.realm().client("reporting-tool");
        for (var service : PartName.SERVICES) {
            var reply = suite.door().get(reporting, "/" + service.id() + "/v1/measures");
            if (service == dead) {
                reply.isProblem(503, "upstream-unavailable");
                assertThat(reply.headers().firstValue("Retry-After")).isPresent();
            } else {
                reply.is(200);
                assertThat(isDone(Deed.of(service)))
                        .as("%s takes changes", service.id())
                        .isTrue();
            }
        }
        if (dead != PartName.CLEARANCE) {
            suite.door()
                    .post(suite.realm().user("traveller-luc"), "/clearance/v1/pre-flight-checks", question())
                    .is(200);
        }
    }

    /** As a caller does who got no answer: the same deed under the same key. */
    private void askAgain() {
        for (var deed = open.poll(); deed != null; deed = open.poll()) {
            var again = deed;
            await("an answer to the repeated deed").atMost(PATIENCE).until(() -> again.ask(suite)
                    .map(id -> done.put(again, id) == null)
                    .orElse(false));
        }
    }

    private boolean isDone(Deed deed) {
        var id = deed.ask(suite);
        id.ifPresentOrElse(known -> done.put(deed, known), () -> open.add(deed));
        return id.isPresent();
    }

    private static Map<String, Object> question() {
        var day = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC)
                .plusDays(30);
        var leg = Map.of(
                "from",
                "CHGVA",
                "to",
                "KENBO",
                "departsAt",
                day + "T08:00:00Z",
                "arrivesAt",
                day + "T18:00:00Z",
                "transit",
                false);
        return Map.of(
                "purpose", "DUTY_TRAVEL",
                "travellers", List.of(Map.of("person", DemoPeople.id("traveller-luc"))),
                "legs", List.of(leg));
    }
}
