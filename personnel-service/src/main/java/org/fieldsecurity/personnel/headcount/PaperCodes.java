package org.fieldsecurity.personnel.headcount;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.problem.Problem;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.roster.Statements;
import org.fieldsecurity.personnel.roster.rules.ShortCode;

/** Reads the codes of a printed list; every one that can't be right is named at once. */
@ApplicationScoped
public class PaperCodes {

    private static final String PEOPLE =
            "select p.code_number, case when h.person is null then coalesce(p.merged_into, p.id)"
                    + " else p.id end from person p"
                    + " left join headcount_person h on h.headcount = $2 and h.person = p.id"
                    + " where p.code_number = any($1)";

    private final Statements statements;

    PaperCodes(Statements statements) {
        this.statements = statements;
    }

    /**
     * The answers of a sheet; 400 with each code that is mistyped, comes twice or is nobody's. A code of a record that
     * has been merged since stands for the person's other one, unless the headcount looks for the former.
     */
    Uni<List<GivenAnswer>> read(PaperResult result, UUID headcount, boolean late) {
        List<Problem.FieldError> errors = new ArrayList<>();
        List<Integer> numbers = numbers(result.lines(), errors);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return statements
                .inSession(PEOPLE, numbers.toArray(Integer[]::new), headcount)
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (int) row.count(0), row -> row.id(1))))
                .map(people -> given(result, numbers, people, late));
    }

    private static List<Integer> numbers(List<PaperResult.Line> lines, List<Problem.FieldError> errors) {
        List<Integer> numbers = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int index = 0; index < lines.size(); index++) {
            OptionalInt number = ShortCode.read(lines.get(index).code());
            if (number.isEmpty()) {
                errors.add(new Problem.FieldError("is mistyped: its check character doesn't fit", pointer(index)));
            } else if (!seen.add(number.getAsInt())) {
                errors.add(new Problem.FieldError("comes twice", pointer(index)));
            }
            numbers.add(number.orElse(-1));
        }
        return numbers;
    }

    private static List<GivenAnswer> given(
            PaperResult result, List<Integer> numbers, Map<Integer, UUID> people, boolean late) {
        List<Problem.FieldError> errors = new ArrayList<>();
        List<GivenAnswer> given = new ArrayList<>();
        for (int index = 0; index < numbers.size(); index++) {
            PaperResult.Line line = result.lines().get(index);
            UUID person = people.get(numbers.get(index));
            if (person == null) {
                errors.add(
                        new Problem.FieldError("is nobody whom you may answer for in this headcount", pointer(index)));
            } else {
                given.add(new GivenAnswer(
                        pointer(index),
                        person,
                        line.status(),
                        Boolean.TRUE.equals(line.firstHand()),
                        Objects.requireNonNullElse(line.observedAt(), result.observedAt())
                                .truncatedTo(ChronoUnit.MICROS),
                        true,
                        late,
                        line.place(),
                        line.note()));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return given;
    }

    private static String pointer(int index) {
        return "/lines/" + index + "/code";
    }
}
