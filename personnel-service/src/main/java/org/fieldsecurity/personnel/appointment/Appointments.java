package org.fieldsecurity.personnel.appointment;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.personnel.appointment.rules.AppointmentRules;
import org.fieldsecurity.personnel.appointment.rules.Period;
import org.jspecify.annotations.Nullable;

/** All appointments, past ones included. */
@ApplicationScoped
public class Appointments implements PanacheRepositoryBase<Appointment, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Most appointments that one question about a place or a person needs: a history of many years. */
    private static final int MANY = 1_000;

    private static final String NOT_ENDED = "(validTo is null or validTo > ?1)";

    /**
     * One page by id of the appointments in force at the instant; an office, a scope or a holder is given, or only those
     * are asked for whose instrument was signed after their first day.
     */
    Uni<List<Appointment>> inForce(
            @Nullable Office office,
            @Nullable Scope scope,
            @Nullable UUID holder,
            boolean retroactive,
            Instant at,
            PageRequest request) {
        List<String> conditions =
                new ArrayList<>(List.of("id > ?1", "validFrom <= ?2", "(validTo is null or validTo > ?2)"));
        List<Object> parameters = new ArrayList<>(List.of(after(request), at));
        add(conditions, parameters, "office", office);
        add(conditions, parameters, "scope", scope == null ? null : scope.text());
        add(conditions, parameters, "holder", holder);
        if (retroactive) {
            conditions.add("retroactive");
        }
        return find(String.join(" and ", conditions) + " order by id", parameters.toArray())
                .page(0, request.fetch())
                .list();
    }

    /** Appointments that take a seat which the wanted one needs too, at some instant of its time (A1, A2). */
    Uni<List<Appointment>> takingTheSeatOf(NewAppointment wanted) {
        String atThePlace = NOT_ENDED + " and office = ?2 and scope = ?3";
        var found = AppointmentRules.isHeldByOne(wanted.office(), wanted.asAlternate())
                ? find(
                        atThePlace + " and (not alternate or holder = ?4)",
                        wanted.validFrom(),
                        wanted.office(),
                        wanted.scope(),
                        wanted.holder())
                : find(
                        atThePlace + " and holder = ?4",
                        wanted.validFrom(),
                        wanted.office(),
                        wanted.scope(),
                        wanted.holder());
        return found.page(0, MANY).list().map(all -> overlapping(wanted.period(), all));
    }

    /** Appointments to the office for one of the scopes with an instant in common with the period. */
    Uni<List<Appointment>> during(Period period, Office office, List<Scope> scopes) {
        return find(
                        NOT_ENDED + " and office = ?2 and scope in ?3 order by validFrom, id",
                        period.from(),
                        office,
                        scopes.stream().map(Scope::text).toList())
                .page(0, MANY)
                .list()
                .map(found -> overlapping(period, found));
    }

    /** Appointments to the office in the country with an instant in common with the period. */
    Uni<List<Appointment>> inCountry(Period period, Office office, String country) {
        return find(
                        NOT_ENDED + " and office = ?2 and country = ?3 order by validFrom, id",
                        period.from(),
                        office,
                        country)
                .page(0, MANY)
                .list()
                .map(found -> overlapping(period, found));
    }

    /** The person's appointments to the office with an instant in common with the period. */
    Uni<List<Appointment>> ofPerson(Period period, Office office, UUID holder) {
        return find(
                        NOT_ENDED + " and office = ?2 and holder = ?3 order by validFrom, id",
                        period.from(),
                        office,
                        holder)
                .page(0, MANY)
                .list()
                .map(found -> overlapping(period, found));
    }

    private static List<Appointment> overlapping(Period period, List<Appointment> found) {
        return found.stream().filter(it -> it.period().overlaps(period)).toList();
    }

    private static void add(List<String> conditions, List<Object> parameters, String field, @Nullable Object value) {
        if (value != null) {
            parameters.add(value);
            conditions.add(field + " = ?" + parameters.size());
        }
    }

    private static UUID after(PageRequest request) {
        return request.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
    }
}
