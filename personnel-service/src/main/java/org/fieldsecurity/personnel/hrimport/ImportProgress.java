package org.fieldsecurity.personnel.hrimport;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.fieldsecurity.kit.problem.ProblemException;

/** How an import gets on, told whenever it has, until it has ended. */
@ApplicationScoped
public class ImportProgress {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    /** Told even without news, so that no door on the way takes the line for dead. */
    private static final int LOOKS_OF_SILENCE = 30;

    private static final String EXISTS = "select 1 from import_job where id = ? and organization = ?";

    private final ImportReads imports;
    private final JdbcTransactions transactions;

    ImportProgress(ImportReads imports, JdbcTransactions transactions) {
        this.imports = imports;
        this.transactions = transactions;
    }

    /** Refuses with 404 when there is no such import of this organization; blocks. */
    void requireExisting(UUID id, String organization) throws SQLException {
        boolean exists = transactions.call(transaction -> {
            try (PreparedStatement statement = transaction.prepareStatement(EXISTS)) {
                statement.setObject(1, id);
                statement.setString(2, organization);
                return statement.executeQuery().next();
            }
        });
        if (!exists) {
            throw ProblemException.notFound("import");
        }
    }

    /** The state now and after each change; ends with the final one. */
    Multi<ImportView> of(UUID id, String organization) {
        return Multi.createFrom().deferred(() -> {
            Told told = new Told();
            return Multi.createFrom()
                    .ticks()
                    .every(LOOK_AGAIN)
                    .onOverflow()
                    .drop()
                    .onItem()
                    .transformToUniAndConcatenate(tick -> imports.require(id, organization))
                    .select()
                    .where(told::isNews)
                    .select()
                    .first(told::goesOn);
        });
    }

    /** What one listener was told last. */
    private static final class Told {

        private int silence = LOOKS_OF_SILENCE;
        private int worked = -1;
        private boolean ended;
        private String state = "";

        private boolean isNews(ImportView view) {
            boolean news =
                    view.worked() != worked || !view.state().name().equals(state) || ++silence > LOOKS_OF_SILENCE;
            if (news) {
                silence = 0;
                worked = view.worked();
                state = view.state().name();
            }
            return news;
        }

        /** True as long as the view before this one was not the last. */
        private boolean goesOn(ImportView view) {
            boolean before = ended;
            ended = view.state().isFinal();
            return !before;
        }
    }
}
