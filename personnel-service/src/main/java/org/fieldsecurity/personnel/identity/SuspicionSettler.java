package org.fieldsecurity.personnel.identity;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;

/** Settles the suspicions about a record that was merged, and opens them again when that is undone (P10). */
@ApplicationScoped
class SuspicionSettler {

    private static final int MOST = 200;

    private final SuspectedDuplicates duplicates;
    private final Ledger ledger;

    SuspicionSettler(SuspectedDuplicates duplicates, Ledger ledger) {
        this.duplicates = duplicates;
        this.ledger = ledger;
    }

    Uni<Void> settle(UUID merged, UUID merge, Authority authority) {
        return duplicates.open(merged, MOST).chain(open -> each(open, it -> it.merged(merge), "merged", authority));
    }

    Uni<Void> reopen(UUID merge, Authority authority) {
        return duplicates
                .settledBy(merge)
                .chain(settled -> each(settled, SuspectedDuplicate::reopen, "reopened", authority));
    }

    private Uni<Void> each(
            List<SuspectedDuplicate> all, Consumer<SuspectedDuplicate> change, String verb, Authority authority) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(one -> {
                    change.accept(one);
                    return duplicates
                            .persistAndFlush(one)
                            .call(stored -> ledger.append(
                                    new Change("suspected-duplicate", stored.id(), verb, stored.view(), authority)));
                })
                .collect()
                .last()
                .replaceWithVoid();
    }
}
