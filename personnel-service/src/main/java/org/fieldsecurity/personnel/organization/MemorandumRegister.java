package org.fieldsecurity.personnel.organization;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.fieldsecurity.personnel.organization.rules.PartnerCoverage;

/** What other features may ask of memoranda (P1). */
@ApplicationScoped
public class MemorandumRegister {

    private final Memoranda memoranda;
    private final Organizations organizations;

    MemorandumRegister(Memoranda memoranda, Organizations organizations) {
        this.memoranda = memoranda;
        this.organizations = organizations;
    }

    /**
     * Whether the organization's people in the country are included on the day: always those of the system, those of a
     * partner while a memorandum is in force.
     */
    public Uni<Boolean> covers(String organization, String country, LocalDate day) {
        return organizations
                .findById(organization)
                .flatMap(found -> found == null || found.kind() == Organization.Kind.PARTNER
                        ? memoranda.terms(organization, country, day).map(terms -> PartnerCoverage.covers(terms, day))
                        : Uni.createFrom().item(true));
    }

    /**
     * The same as a condition of an SQL query, for lists and counts. Both subqueries are read once per query and not once
     * per row, since they don't depend on the row.
     *
     * @param table name or alias of the joined table; it has the columns {@code organization} and {@code duty_station}
     * @param day an SQL expression of type date, such as {@code $1::date}
     */
    public static String covered(String table, String day) {
        return "(" + table + ".organization not in (select p.code from organization p where p.kind = 'PARTNER')"
                + " or (" + table + ".organization, left(" + table + ".duty_station, 2)) in"
                + " (select m.organization, m.country from memorandum m where m.period @> " + day + "))";
    }
}
