package org.fieldsecurity.personnel.hrimport.upload;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.problem.CommonProblem;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.hrimport.rules.ImportRow;

/** The header of a CSV file: the names of a row's fields, in any order. */
final class CsvColumns {

    private static final List<String> FIELDS = Arrays.stream(ImportRow.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();
    private static final List<String> NEEDED = List.of("dutyStation", "familyName", "givenNames");
    private static final int LONGEST_SHOWN = 40;
    private static final int MOST_SHOWN = 20;

    private CsvColumns() {}

    /** The columns' names; a header that doesn't fit is refused before any row is read. */
    static List<String> of(List<String> header) {
        List<String> wrong = new ArrayList<>();
        Set<String> unknown = new TreeSet<>(header);
        FIELDS.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            wrong.add("unknown: " + list(unknown));
        }
        Set<String> seen = new HashSet<>();
        Set<String> twice =
                header.stream().filter(name -> !seen.add(name)).collect(Collectors.toCollection(TreeSet::new));
        twice.retainAll(FIELDS);
        if (!twice.isEmpty()) {
            wrong.add("twice: " + list(twice));
        }
        Set<String> missing = new TreeSet<>(NEEDED);
        header.forEach(missing::remove);
        if (!missing.isEmpty()) {
            wrong.add("missing: " + list(missing));
        }
        if (!seen.contains("employeeNumber") && !seen.contains("id")) {
            wrong.add("missing: employeeNumber or id");
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.refused(
                    "The header doesn't fit. Columns are separated by commas and named " + String.join(", ", FIELDS)
                            + "; " + String.join("; ", wrong) + ".",
                    List.of("P11"),
                    List.of());
        }
        return List.copyOf(header);
    }

    private static String list(Set<String> names) {
        return names.stream()
                .limit(MOST_SHOWN)
                .map(name ->
                        '"' + (name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name) + '"')
                .collect(Collectors.joining(", "));
    }

    /** A file of which no row can be told from the next. */
    static ProblemException unreadable(String why) {
        return ProblemException.of(CommonProblem.MALFORMED_REQUEST, why + " Nothing was kept of the file.");
    }
}
