package org.fieldsecurity.personnel.hrimport.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.copy.CopyRows;
import org.fieldsecurity.personnel.hrimport.rules.Known;
import org.fieldsecurity.personnel.hrimport.rules.Verdict;
import org.fieldsecurity.personnel.person.Category;
import org.fieldsecurity.personnel.person.PersonView;
import org.fieldsecurity.personnel.person.Recruitment;
import org.fieldsecurity.personnel.person.SearchName;
import org.fieldsecurity.personnel.person.SponsorshipKind;
import org.jspecify.annotations.Nullable;

/** The table of people as the import reads and writes it. A new column of people is added here. */
final class PersonRows {

    private record Column(String name, Function<PersonView, @Nullable Object> value) {}

    /** Every column but the version. */
    private static final List<Column> COLUMNS = List.of(
            new Column("id", PersonView::id),
            new Column("category", state -> state.category().name()),
            new Column("organization", PersonView::organization),
            new Column("duty_station", PersonView::dutyStation),
            new Column("family_name", PersonView::familyName),
            new Column("given_names", PersonView::givenNames),
            new Column("contract", PersonView::contract),
            new Column(
                    "recruitment",
                    state -> state.recruitment() == null
                            ? null
                            : state.recruitment().name()),
            new Column("employee_number", PersonView::employeeNumber),
            new Column("email", PersonView::email),
            new Column("phone", PersonView::phone),
            new Column("dependant_of", PersonView::dependantOf),
            new Column("relationship", PersonView::relationship),
            new Column("eligible_until", PersonView::eligibleUntil),
            new Column("assigned_from", PersonView::assignedFrom),
            new Column("assigned_until", PersonView::assignedUntil),
            new Column(
                    "sponsored_as",
                    state -> state.sponsoredAs() == null
                            ? null
                            : state.sponsoredAs().name()),
            new Column("merged_into", PersonView::mergedInto),
            new Column("search_name", state -> SearchName.of(state.familyName(), state.givenNames())));

    private static final String NAMES = COLUMNS.stream().map(Column::name).collect(Collectors.joining(", "));

    /** A query of whole people, to be completed by its condition. */
    static final String SELECT = "select version, " + NAMES + " from person where ";

    static final String COPY = "copy person (version, " + NAMES + ") from stdin";
    private static final String UPDATE = "update person set version = version + 1, "
            + COLUMNS.stream().map(column -> column.name() + " = ?").collect(Collectors.joining(", "))
            + " where id = ? and version = ?";

    private PersonRows() {}

    static Known read(ResultSet row) throws SQLException {
        PersonView state = new PersonView(
                row.getObject("id", UUID.class),
                Category.valueOf(row.getString("category")),
                row.getString("organization"),
                row.getString("duty_station"),
                row.getString("family_name"),
                row.getString("given_names"),
                row.getString("contract"),
                constant(Recruitment.class, row.getString("recruitment")),
                row.getString("employee_number"),
                row.getString("email"),
                row.getString("phone"),
                row.getObject("dependant_of", UUID.class),
                row.getString("relationship"),
                row.getObject("eligible_until", LocalDate.class),
                row.getObject("assigned_from", LocalDate.class),
                row.getObject("assigned_until", LocalDate.class),
                constant(SponsorshipKind.class, row.getString("sponsored_as")),
                row.getObject("merged_into", UUID.class));
        return new Known(state, row.getInt("version"));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> kind, @Nullable String name) {
        return name == null ? null : Enum.valueOf(kind, name);
    }

    /** New people's rows. */
    static CopyRows rows(List<PersonView> people) {
        CopyRows copy = new CopyRows();
        for (PersonView state : people) {
            List<@Nullable Object> values = new ArrayList<>(COLUMNS.size() + 1);
            values.add(0);
            COLUMNS.forEach(column -> values.add(column.value().apply(state)));
            copy.row(values.toArray());
        }
        return copy;
    }

    /** @throws MeanwhileChangedException when somebody else changed one of them since they were read */
    static void change(Connection transaction, List<Verdict.Changed> changes) throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement(UPDATE)) {
            for (Verdict.Changed change : changes) {
                int position = 1;
                for (Column column : COLUMNS) {
                    update.setObject(position++, column.value().apply(change.state()));
                }
                update.setObject(position++, change.state().id());
                update.setInt(position, change.before().version());
                update.addBatch();
            }
            for (int count : update.executeBatch()) {
                if (count != 1) {
                    throw new MeanwhileChangedException();
                }
            }
        }
    }
}
