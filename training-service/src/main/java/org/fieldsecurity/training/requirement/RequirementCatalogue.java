package org.fieldsecurity.training.requirement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.training.requirement.rules.Audience;
import org.fieldsecurity.training.requirement.rules.RequirementTerms;

/** The requirements as other features see them. */
@ApplicationScoped
public class RequirementCatalogue {

    private static final String NOT_ENDED = "select id, course, audience, office, category, scope, valid_from,"
            + " valid_until, grace_days from requirement where valid_until is null or valid_until >= $1";

    /** Every requirement that hasn't ended before the day, those to come included. */
    public Uni<List<RequirementTerms>> notEndedBefore(SqlConnection transaction, LocalDate day) {
        return transaction.preparedQuery(NOT_ENDED).execute(Tuple.of(day)).map(rows -> rows.stream()
                .map(RequirementCatalogue::terms)
                .toList());
    }

    private static RequirementTerms terms(Row row) {
        String office = row.getString("office");
        return new RequirementTerms(
                row.getUUID("id"),
                row.getString("course"),
                Audience.valueOf(row.getString("audience")),
                office == null ? null : Office.valueOf(office),
                row.getString("category"),
                Scope.parse(row.getString("scope")),
                row.getLocalDate("valid_from"),
                row.getLocalDate("valid_until"),
                row.getInteger("grace_days"));
    }
}
