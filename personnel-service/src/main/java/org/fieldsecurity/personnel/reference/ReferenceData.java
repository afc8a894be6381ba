package org.fieldsecurity.personnel.reference;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.Function;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.personnel.organization.OrganizationRegister;
import org.fieldsecurity.personnel.place.PlaceRegister;

/**
 * Puts the organizations, countries and duty stations into an empty database before the service answers, each with its
 * row in the ledger so that the other services copy them.
 */
@ApplicationScoped
public class ReferenceData {

    private static final Authority AUTHORITY = Authority.system("REFERENCE_DATA");
    private static final String ONE_INSTANCE_AT_A_TIME = "select 1 from pg_advisory_xact_lock(7310257)";

    private final OrganizationRegister organizations;
    private final PlaceRegister places;

    ReferenceData(OrganizationRegister organizations, PlaceRegister places) {
        this.organizations = organizations;
        this.places = places;
    }

    void load(@Observes StartupEvent event) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(this::loadIfEmpty));
    }

    private Uni<Void> loadIfEmpty() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ONE_INSTANCE_AT_A_TIME, Integer.class)
                        .getSingleResult())
                .chain(places::isEmpty)
                .chain(empty -> empty ? loadAll() : Uni.createFrom().voidItem());
    }

    private Uni<Void> loadAll() {
        return each(ReferenceFiles.organizations(), it -> organizations.register(it, AUTHORITY))
                .chain(() -> each(ReferenceFiles.countries(), it -> places.register(it, AUTHORITY)))
                .chain(() -> each(ReferenceFiles.dutyStations(), it -> places.register(it, AUTHORITY)));
    }

    private static <T> Uni<Void> each(List<T> rows, Function<T, Uni<Void>> register) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(register::apply)
                .collect()
                .last();
    }
}
