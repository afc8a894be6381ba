package org.fieldsecurity.training.briefing.term;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import org.fieldsecurity.kit.authority.Authority;

/** Sets the term that holds until the Security Coordinator sets another; a default of ours, not of the framework. */
@ApplicationScoped
public class FirstBriefingTerm {

    private static final Authority AUTHORITY = Authority.system("FIRST_START");
    private static final String ONE_INSTANCE_AT_A_TIME = "select 1 from pg_advisory_xact_lock(7310259)";
    private static final NewBriefingTerm A_DAY =
            new NewBriefingTerm(LocalDate.of(2003, 1, 1), 24, "Our own starting value");

    private final BriefingTermRegister register;

    FirstBriefingTerm(BriefingTermRegister register) {
        this.register = register;
    }

    void load(@Observes StartupEvent event) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(this::setIfNone));
    }

    private Uni<Void> setIfNone() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ONE_INSTANCE_AT_A_TIME, Integer.class)
                        .getSingleResult())
                .chain(register::isEmpty)
                .chain(none -> none
                        ? register.set(A_DAY, AUTHORITY).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }
}
