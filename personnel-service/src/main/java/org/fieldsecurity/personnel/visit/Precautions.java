package org.fieldsecurity.personnel.visit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldsecurity.personnel.roster.Statements;

/** The reference list of what a warden looks for. */
@ApplicationScoped
public class Precautions {

    /** Most precautions of the list. */
    static final int MAX = 50;

    private static final String ALL = "select code, text_en, text_fr, text_es, text_ar, text_zh, text_ru"
            + " from precaution order by position limit " + MAX;

    private final Statements statements;

    Precautions(Statements statements) {
        this.statements = statements;
    }

    Uni<List<PrecautionView>> all() {
        return statements.alone(ALL).map(rows -> rows.stream()
                .map(row -> new PrecautionView(
                        row.required(0),
                        new PrecautionView.Texts(
                                row.required(1),
                                row.required(2),
                                row.required(3),
                                row.required(4),
                                row.required(5),
                                row.required(6))))
                .toList());
    }

    Uni<Set<String>> codesInSession() {
        return statements
                .inSession(ALL)
                .map(rows -> rows.stream().map(row -> row.required(0)).collect(Collectors.toSet()));
    }
}
