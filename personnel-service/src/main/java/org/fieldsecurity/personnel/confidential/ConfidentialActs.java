package org.fieldsecurity.personnel.confidential;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.person.Person;
import org.fieldsecurity.personnel.person.PersonRegister;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads and changes restricted fields; the ledger says which fields there are, never what they hold.
 *
 * <p>Each runs in one transaction like an action, but not as one: an action keeps its answer in the database under the
 * caller's Idempotency-Key, and a digest of what was sent. Neither may hold what is restricted. Reading again is
 * recorded again, and If-Match keeps a change from being made twice.
 */
@ApplicationScoped
class ConfidentialActs {

    /** Readers of one person take turns, so that each row of the ledger follows the one before. */
    private static final String IN_TURN = "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 7310259))";

    private static final Logger LOG = Logger.getLogger(ConfidentialActs.class);

    private final PersonRegister register;
    private final ConfidentialAccess access;
    private final ConfidentialValues values;
    private final ConfidentialReadings readings;
    private final Ledger ledger;
    private final InstantSource clock;

    ConfidentialActs(
            PersonRegister register,
            ConfidentialAccess access,
            ConfidentialValues values,
            ConfidentialReadings readings,
            Ledger ledger,
            InstantSource clock) {
        this.register = register;
        this.access = access;
        this.values = values;
        this.readings = readings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** An answer with the version of the person. */
    record Versioned<T>(T content, int version) {}

    /** Gives the fields only after the reading is on record, in the same transaction. */
    Uni<Versioned<ConfidentialView>> read(UUID id) {
        return Panache.withTransaction(() -> register.find(id).chain(person -> access.reader(person)
                .invoke(() -> PersonRegister.requireUnmerged(person))
                .chain(authority -> inTurn(id)
                        .chain(() -> values.fields(id))
                        .chain(fields -> recordReading(person, fields, authority)))
                .chain(() -> values.read(id))
                .map(view -> new Versioned<>(view, person.version()))));
    }

    /** Gives what lists show of those who have any of it, in one transaction with the records of all these readings. */
    Uni<Map<UUID, ConfidentialView>> readForList(Set<UUID> people, Authority reader) {
        return Panache.withTransaction(() -> values.holders(people).chain(holders -> Multi.createFrom()
                .iterable(holders)
                .onItem()
                .transformToUniAndConcatenate(id -> register.find(id)
                        .chain(person -> inTurn(id)
                                .chain(() -> values.fields(id))
                                .chain(fields -> recordReading(person, fields.onLists(), reader)))
                        .chain(() -> opened(id))
                        .map(view -> Map.entry(id, view.onLists())))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** A list is printed in an emergency: one value that doesn't open takes nobody else's away. */
    private Uni<ConfidentialView> opened(UUID person) {
        return values.read(person).onFailure(IllegalStateException.class).recoverWithItem(() -> {
            LOG.errorf("Restricted fields of %s can't be opened; a list goes without them", person);
            return ConfidentialView.NOTHING;
        });
    }

    Uni<Versioned<ConfidentialFields>> change(UUID id, @Nullable String ifMatch, ConfidentialChange change) {
        return Panache.withTransaction(() -> register.find(id).chain(person -> access.writer(person)
                .invoke(() -> PersonRegister.requireUnmerged(person))
                .invoke(() -> EntityTag.require(ifMatch, person.version()))
                .chain(authority -> inTurn(id)
                        .chain(() -> register.touch(person))
                        .chain(() -> values.change(id, change))
                        .chain(() -> values.fields(id))
                        .call(fields -> append("changed", fields, authority)))
                .map(fields -> new Versioned<>(fields, person.version()))));
    }

    private Uni<Void> recordReading(Person person, ConfidentialFields fields, Authority authority) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return readings.persistAndFlush(new ConfidentialReading(person, authority, now))
                .chain(() -> append("read", fields, authority));
    }

    /** Tells the ledger which fields there are. */
    Uni<Void> append(String verb, ConfidentialFields fields, Authority authority) {
        return ledger.append(new Change("confidential", fields.person(), verb, fields, authority))
                .replaceWithVoid();
    }

    private static Uni<Void> inTurn(UUID person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(IN_TURN, Integer.class)
                        .setParameter(1, person.toString())
                        .getSingleResult())
                .replaceWithVoid();
    }
}
