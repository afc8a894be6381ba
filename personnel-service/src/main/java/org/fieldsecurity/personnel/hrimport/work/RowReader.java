package org.fieldsecurity.personnel.hrimport.work;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fieldsecurity.kit.problem.Problem;
import org.fieldsecurity.kit.problem.UnreadableJson;
import org.fieldsecurity.personnel.hrimport.rules.Flaw;
import org.fieldsecurity.personnel.hrimport.rules.ImportRow;
import org.fieldsecurity.personnel.hrimport.rules.ReadRow;
import org.fieldsecurity.personnel.hrimport.upload.StagedRow;
import org.fieldsecurity.personnel.person.Category;
import org.fieldsecurity.personnel.person.NewDependant;
import org.fieldsecurity.personnel.person.NewPerson;
import org.jspecify.annotations.Nullable;

/** Reads a row and checks it by itself, with the limits of a person who is registered alone. */
@ApplicationScoped
public class RowReader {

    /** Stands in for what a row leaves out and the import adds. */
    private static final String OWN = "OWN";

    private final ObjectReader json;
    private final Validator validator;

    RowReader(ObjectMapper json, Validator validator) {
        this.json = json.readerFor(ImportRow.class);
        this.validator = validator;
    }

    /** The row with every flaw that it has by itself. */
    ReadRow read(StagedRow staged) {
        return switch (staged) {
            case StagedRow.Refused(int line, Flaw flaw) -> ReadRow.unreadable(line, flaw);
            case StagedRow.Json(int line, String text) -> parse(line, text);
        };
    }

    private ReadRow parse(int line, String text) {
        try {
            ImportRow row = json.readValue(text);
            return row == null
                    ? ReadRow.unreadable(line, new Flaw("", "is not an object"))
                    : new ReadRow(line, row, flaws(row));
        } catch (JacksonException unreadable) {
            return ReadRow.unreadable(line, flaw(unreadable));
        }
    }

    private static Flaw flaw(JacksonException unreadable) {
        Problem problem = UnreadableJson.problem(unreadable);
        if (!problem.errors().isEmpty()) {
            Problem.FieldError error = problem.errors().getFirst();
            return new Flaw(error.pointer().replaceFirst("^/", ""), error.detail());
        }
        return new Flaw(
                "",
                unreadable instanceof JsonParseException
                        ? "is not well-formed JSON, or has a field twice"
                        : "is nested too deeply, or has a value that is too long");
    }

    private List<Flaw> flaws(ImportRow row) {
        Stream<Flaw> kind = kindFlaws(row);
        Stream<Flaw> fields = row.isDependant() ? ofDependant(row) : ofPersonnel(row);
        return Stream.concat(kind, fields)
                .sorted(Comparator.comparing(Flaw::field).thenComparing(Flaw::reason))
                .toList();
    }

    private static Stream<Flaw> kindFlaws(ImportRow row) {
        Stream.Builder<Flaw> flaws = Stream.builder();
        if (row.employeeNumber() != null && row.employeeNumber().isBlank()) {
            flaws.add(new Flaw("employeeNumber", "must not be blank"));
        }
        if (row.isDependant() && row.category() != null && row.category() != Category.DEPENDANT) {
            flaws.add(new Flaw("category", "must be left out of a dependant's row"));
        }
        if (!row.isDependant() && row.category() == Category.DEPENDANT) {
            flaws.add(new Flaw("dependantOfEmployeeNumber", "is needed for a dependant"));
        }
        if (!row.isDependant() && row.relationship() != null) {
            flaws.add(new Flaw("relationship", "is for dependants only"));
        }
        if (row.isDependant() && row.assignedFrom() == null && row.assignedUntil() != null) {
            flaws.add(new Flaw("assignedFrom", "is needed beside assignedUntil"));
        }
        return flaws.build();
    }

    private Stream<Flaw> ofPersonnel(ImportRow row) {
        Category category = row.category() == Category.DEPENDANT ? Category.GUEST : row.category();
        return validator
                .validate(new NewPerson(
                        row.id(),
                        orAbsent(category),
                        OWN,
                        orAbsent(row.dutyStation()),
                        orAbsent(row.familyName()),
                        orAbsent(row.givenNames()),
                        row.contract(),
                        null,
                        row.employeeNumber(),
                        row.email(),
                        row.phone(),
                        orAbsent(row.assignedFrom()),
                        row.assignedUntil()))
                .stream()
                .map(RowReader::flaw);
    }

    private Stream<Flaw> ofDependant(ImportRow row) {
        Stream<Flaw> own = validator
                .validate(new NewDependant(
                        row.id(),
                        orAbsent(row.relationship()),
                        orAbsent(row.dutyStation()),
                        orAbsent(row.familyName()),
                        orAbsent(row.givenNames()),
                        row.email(),
                        row.phone(),
                        null))
                .stream()
                .map(RowReader::flaw);
        Stream<Flaw> asPersonnel = Stream.of("contract", "employeeNumber")
                .flatMap(field -> validator
                        .validateValue(
                                NewPerson.class,
                                field,
                                field.equals("contract") ? row.contract() : row.employeeNumber())
                        .stream())
                .map(RowReader::flaw);
        boolean backwards = row.assignedFrom() != null
                && row.assignedUntil() != null
                && row.assignedUntil().isBefore(row.assignedFrom());
        Stream<Flaw> dates =
                backwards ? Stream.of(new Flaw("assignedUntil", "must not be before assignedFrom")) : Stream.of();
        return Stream.of(own, asPersonnel, dates).flatMap(flaws -> flaws);
    }

    private static Flaw flaw(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return path.equals("consistent")
                ? new Flaw("assignedUntil", "must not be before assignedFrom")
                : new Flaw(path, violation.getMessage());
    }

    /** What must be there may be absent here: the validator tells. */
    @SuppressWarnings("NullAway") // The records promise what is checked only now.
    private static <T> T orAbsent(@Nullable T value) {
        return value;
    }
}
