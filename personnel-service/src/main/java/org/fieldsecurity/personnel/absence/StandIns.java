package org.fieldsecurity.personnel.absence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.personnel.absence.rules.ActingTurn;
import org.fieldsecurity.personnel.absence.rules.StandInRule;
import org.fieldsecurity.personnel.absence.rules.Tenure;
import org.fieldsecurity.personnel.appointment.Appointment;
import org.fieldsecurity.personnel.appointment.AppointmentEnded;
import org.fieldsecurity.personnel.appointment.AppointmentMade;
import org.fieldsecurity.personnel.appointment.AppointmentRegister;
import org.fieldsecurity.personnel.appointment.rules.Period;

/**
 * Keeps the times in which ad interims and deputies act as rows, and publishes them as offices held. Worked out anew
 * whenever an appointment or an absence behind them changes, in the same transaction, which has its turn.
 */
@ApplicationScoped
public class StandIns implements AppointmentMade, AppointmentEnded {

    private static final Period EVER = new Period(Instant.EPOCH, null);

    private final AppointmentRegister appointments;
    private final Absences absences;
    private final ActingPeriods acting;
    private final Ledger ledger;

    StandIns(AppointmentRegister appointments, Absences absences, ActingPeriods acting, Ledger ledger) {
        this.appointments = appointments;
        this.absences = absences;
        this.acting = acting;
        this.ledger = ledger;
    }

    @Override
    public Uni<Void> made(Appointment appointment, Authority authority) {
        return changed(appointment, authority);
    }

    @Override
    public Uni<Void> ended(Appointment appointment, Authority authority) {
        return changed(appointment, authority);
    }

    /** The appointment, or an absence of its holder, has changed. */
    Uni<Void> changed(Appointment appointment, Authority authority) {
        return switch (appointment.office()) {
            case DESIGNATED_OFFICIAL -> adInterimsBeside(appointment, authority);
            case DESIGNATED_OFFICIAL_AD_INTERIM -> adInterim(appointment, authority);
            case COUNTRY_REPRESENTATIVE -> deputies(appointment, authority);
            default -> Uni.createFrom().voidItem();
        };
    }

    /** Every ad interim of the country is looked at: a vacancy may begin or end long before or after the change. */
    private Uni<Void> adInterimsBeside(Appointment official, Authority authority) {
        return appointments
                .during(EVER, Office.DESIGNATED_OFFICIAL_AD_INTERIM, official.scope())
                .flatMap(found -> each(found, adInterim -> adInterim(adInterim, authority)));
    }

    private Uni<Void> adInterim(Appointment adInterim, Authority authority) {
        return appointments
                .during(adInterim.period(), Office.DESIGNATED_OFFICIAL, adInterim.scope())
                .flatMap(this::tenures)
                .map(officials -> StandInRule.ofAdInterim(adInterim.period(), adInterim.holder(), officials))
                .flatMap(turns -> keep(adInterim, turns, authority));
    }

    private Uni<Void> deputies(Appointment member, Authority authority) {
        return tenures(List.of(member))
                .map(tenures -> StandInRule.ofDeputies(tenures.getFirst()))
                .flatMap(turns -> keep(member, turns, authority));
    }

    private Uni<List<Tenure>> tenures(List<Appointment> held) {
        return absences.of(held.stream().map(Appointment::id).toList()).map(all -> held.stream()
                .map(appointment -> new Tenure(
                        appointment.period(),
                        all.stream()
                                .filter(absence -> absence.appointment().equals(appointment.id()))
                                .map(Absence::away)
                                .toList()))
                .toList());
    }

    private Uni<Void> keep(Appointment under, List<ActingTurn> turns, Authority authority) {
        return acting.under(under.id()).flatMap(stored -> {
            Map<ActingPeriod, String> changes = changes(under, stored, turns);
            return each(changes.keySet(), acting::persist)
                    .chain(acting::flush)
                    .chain(() -> publish(under, changes, authority));
        });
    }

    /** Each turn that is new, moved or called off, with the verb that says which. */
    private static Map<ActingPeriod, String> changes(
            Appointment under, List<ActingPeriod> stored, List<ActingTurn> turns) {
        Map<ActingPeriod, String> changes = new LinkedHashMap<>();
        List<ActingPeriod> left = new ArrayList<>(stored);
        for (ActingTurn turn : turns) {
            Optional<ActingPeriod> known =
                    left.stream().filter(period -> period.isOf(turn)).findFirst();
            known.ifPresent(left::remove);
            known.filter(period -> period.moveTo(turn.period()))
                    .ifPresent(period -> changes.put(period, "acting-moved"));
            if (known.isEmpty()) {
                changes.put(new ActingPeriod(under, turn), "acting-set");
            }
        }
        left.stream().filter(ActingPeriod::callOff).forEach(period -> changes.put(period, "acting-called-off"));
        return changes;
    }

    private Uni<Void> publish(Appointment under, Map<ActingPeriod, String> changes, Authority authority) {
        return each(
                changes.entrySet(),
                change -> ledger.append(new Change(
                        "appointment",
                        change.getKey().id(),
                        change.getValue(),
                        change.getKey().state(under),
                        authority)));
    }

    /** One after the other, since they share a session. */
    private static <T> Uni<Void> each(Collection<T> all, Function<T, Uni<?>> act) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(it -> act.apply(it).replaceWithVoid())
                .collect()
                .last();
    }
}
