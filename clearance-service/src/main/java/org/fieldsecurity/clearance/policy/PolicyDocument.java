package org.fieldsecurity.clearance.policy;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.PhaseRow.Cell;
import org.fieldsecurity.clearance.policy.PhaseRow.Declaration;
import org.jspecify.annotations.Nullable;

/**
 * One version of the policy as it is written, kept and sent. Consents are named once and referred to by their names.
 *
 * @param consents each consent under its name
 * @param table the phase table, or another scheme of ratings (T19)
 * @param requiredCourses what must be held where, beyond what training requires (T9)
 * @param manualConsents names of the consents for what is manual without the table saying so
 * @param factAge the age from which on a source of facts no longer carries an automatic clearance
 * @param openStay how long a stay without a known end is taken to be
 * @param afterReport how long after an emergency declaration its report is due [8(p)]
 */
public record PolicyDocument(
        Map<String, Consent> consents,
        List<Row> table,
        List<RequiredCourse> requiredCourses,
        List<String> manualConsents,
        Duration factAge,
        Period openStay,
        Duration afterReport) {

    /**
     * One row of the table as written.
     *
     * @param rating the row's code
     * @param order 0 for the mildest, rising with the danger
     * @param leadTime how long before the departure a request is due when somebody must decide (T15)
     * @param ownStaff for everybody but dependants and new deployments
     * @param dependants for dependants
     * @param deployment for the leg that ends in a new posting
     * @param declaration who declares and lowers it; null for the row that holds where nothing is declared
     */
    public record Row(
            String rating,
            int order,
            Duration leadTime,
            NamedCell ownStaff,
            NamedCell dependants,
            NamedCell deployment,
            @Nullable NamedDeclaration declaration) {}

    /**
     * One cell as written.
     *
     * @param admission who may go at all
     * @param consents names of the consents, in the order in which they are given
     */
    public record NamedCell(Admission admission, List<String> consents) {}

    /**
     * Who brings a rating into force, by names of consents.
     *
     * @param declaredBy who declares it (T16)
     * @param authorizedBy who authorizes that beforehand; null where nobody needs to
     * @param loweredBy who lowers it (T17)
     */
    public record NamedDeclaration(
            String declaredBy, @Nullable String authorizedBy, String loweredBy) {}

    /**
     * The policy that this version makes, with what is kept apart from it.
     *
     * @param version the id of this version
     * @param manualAreas the areas set to manual (T8)
     * @param trainingRequires what training requires for places
     * @throws IllegalArgumentException when the document contradicts itself; the message says where
     */
    public Policy toPolicy(UUID version, List<ManualArea> manualAreas, List<RequiredCourse> trainingRequires) {
        var courses = new ArrayList<>(requiredCourses);
        courses.addAll(trainingRequires);
        return new Policy(
                version,
                table.stream().map(this::row).toList(),
                manualAreas,
                courses,
                manualConsents.stream().map(this::consent).toList(),
                factAge,
                openStay,
                afterReport);
    }

    private PhaseRow row(Row row) {
        return new PhaseRow(
                row.rating(),
                row.order(),
                cell(row.ownStaff()),
                cell(row.dependants()),
                cell(row.deployment()),
                row.leadTime(),
                row.declaration() == null ? null : declaration(row.declaration()));
    }

    private Cell cell(NamedCell cell) {
        return new Cell(
                cell.admission(), cell.consents().stream().map(this::consent).toList());
    }

    private Declaration declaration(NamedDeclaration declaration) {
        var authorizedBy = declaration.authorizedBy();
        return new Declaration(
                consent(declaration.declaredBy()),
                authorizedBy == null ? null : consent(authorizedBy),
                consent(declaration.loweredBy()));
    }

    private Consent consent(String name) {
        var consent = consents.get(name);
        if (consent == null) {
            throw new IllegalArgumentException("No consent is named " + name + ".");
        }
        return consent;
    }
}
