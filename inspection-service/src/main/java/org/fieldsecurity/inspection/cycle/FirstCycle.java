package org.fieldsecurity.inspection.cycle;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.time.Utc;

/** Sets the cycle that holds until the Security Coordinator sets another; a default of ours, not of the framework. */
@ApplicationScoped
public class FirstCycle {

    private static final Authority AUTHORITY = Authority.system("FIRST_START");
    private static final String ONE_INSTANCE_AT_A_TIME = "select 1 from pg_advisory_xact_lock(7310391)";

    private final InspectionCycles cycles;
    private final Ledger ledger;
    private final InstantSource clock;
    private final int months;

    FirstCycle(
            InspectionCycles cycles,
            Ledger ledger,
            InstantSource clock,
            @ConfigProperty(name = "fieldsecurity.inspection.first-cycle-months", defaultValue = "24") int months) {
        this.cycles = cycles;
        this.ledger = ledger;
        this.clock = clock;
        this.months = months;
    }

    void load(@Observes StartupEvent event) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(this::setIfNone));
    }

    private Uni<Void> setIfNone() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ONE_INSTANCE_AT_A_TIME, Integer.class)
                        .getSingleResult())
                .chain(() -> cycles.count())
                .chain(count -> count > 0 ? Uni.createFrom().voidItem() : set());
    }

    private Uni<Void> set() {
        LocalDate today = Utc.day(clock.instant());
        return cycles.persist(new InspectionCycle(months, today))
                .chain(cycle -> ledger.append(
                        new Change("inspection-cycle", cycle.view().id(), "set", cycle.view(), AUTHORITY)))
                .replaceWithVoid();
    }
}
