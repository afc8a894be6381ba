package org.fieldsecurity.inspection.deficiency;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;

/** What inspections and follow-up visits do to deficiencies. */
@ApplicationScoped
public class DeficiencyRegister {

    private final Deficiencies deficiencies;
    private final Ledger ledger;

    DeficiencyRegister(Deficiencies deficiencies, Ledger ledger) {
        this.deficiencies = deficiencies;
        this.ledger = ledger;
    }

    /** Raises a deficiency for an item found not met. */
    public Uni<DeficiencyView> raise(RaisedDeficiency raised, Authority authority) {
        return store(new Deficiency(raised), "raised", authority).map(Deficiency::view);
    }

    /** The deficiency, or 404. */
    public Uni<DeficiencyView> require(UUID id) {
        return find(id).map(Deficiency::view);
    }

    /** Every deficiency that the inspection found, by id. */
    public Uni<List<DeficiencyView>> ofInspection(UUID mission) {
        return deficiencies
                .ofInspection(mission)
                .map(found -> found.stream().map(Deficiency::view).toList());
    }

    /**
     * Sets the dates that a debrief settled (I3, I4).
     *
     * @param correctBy the last day for each deficiency, by id
     * @param verifyBy last day of the visit that will look at them
     */
    public Uni<Void> setDates(Map<UUID, LocalDate> correctBy, LocalDate verifyBy, Authority authority) {
        return Multi.createFrom()
                .iterable(correctBy.entrySet())
                .onItem()
                .transformToUniAndConcatenate(due -> find(due.getKey())
                        .invoke(deficiency -> deficiency.due(due.getValue(), verifyBy))
                        .chain(deficiency -> store(deficiency, "dated", authority)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Closes a deficiency that a follow-up visit found corrected (I4); 409 unless its correction is claimed. */
    public Uni<DeficiencyView> confirm(UUID id, UUID visit, LocalDate on, Authority authority) {
        return find(id).invoke(deficiency -> deficiency.confirm(visit, on))
                .chain(deficiency -> store(deficiency, "closed", authority))
                .map(Deficiency::view);
    }

    /** Opens a deficiency again that a follow-up visit found not corrected (I4); 409 unless its correction is claimed. */
    public Uni<DeficiencyView> refute(UUID id, UUID visit, Authority authority) {
        return find(id).invoke(deficiency -> deficiency.refute(visit))
                .chain(deficiency -> store(deficiency, "reopened", authority))
                .map(Deficiency::view);
    }

    /** Stores a deficiency with what became of it. */
    Uni<Deficiency> store(Deficiency deficiency, String verb, Authority authority) {
        return deficiencies
                .persistAndFlush(deficiency)
                .call(stored -> ledger.append(new Change("deficiency", stored.id(), verb, stored.view(), authority)));
    }

    private Uni<Deficiency> find(UUID id) {
        return deficiencies.findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("deficiency"));
    }
}
