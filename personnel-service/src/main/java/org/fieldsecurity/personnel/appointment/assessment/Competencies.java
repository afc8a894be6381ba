package org.fieldsecurity.personnel.appointment.assessment;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fieldsecurity.kit.authority.Office;

/** The lists of paragraph 24; reference data, never changed. */
@ApplicationScoped
public class Competencies {

    private static final String OF_OFFICE = "select code, position, name from competency"
            + " where office = $1 and position > $2 order by position limit $3";

    private static final String CODES = "select code from competency where office = ?1 order by position";

    private final Pool pool;

    Competencies(Pool pool) {
        this.pool = pool;
    }

    /** Those of an office after a position, by position; empty for an office for which paragraph 24 names none. */
    Uni<List<CompetencyView>> of(Office office, int after, int most) {
        return pool.preparedQuery(OF_OFFICE)
                .execute(Tuple.of(office.name(), after, most))
                .map(rows -> rows.stream()
                        .map(row -> new CompetencyView(office, row.getString(0), row.getInteger(1), row.getString(2)))
                        .toList());
    }

    /** The codes of an office, by position, in the session of the change at hand. */
    Uni<List<String>> codes(Office office) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(CODES, String.class)
                .setParameter(1, office.name())
                .getResultList());
    }
}
