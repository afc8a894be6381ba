package org.fieldsecurity.clearance.rulebook;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsecurity.clearance.policy.Concentration;
import org.fieldsecurity.clearance.policy.Consent;
import org.fieldsecurity.clearance.policy.ManualArea;
import org.fieldsecurity.clearance.policy.MovementTerms;
import org.fieldsecurity.clearance.policy.PhaseRow;
import org.fieldsecurity.clearance.policy.Policy;
import org.fieldsecurity.clearance.policy.RequiredCourse;
import org.fieldsecurity.clearance.rulebook.PolicyDocument.Limits;
import org.fieldsecurity.clearance.rulebook.PolicyDocument.NamedConsent;
import org.fieldsecurity.clearance.rulebook.PolicyDocument.NamedDeclaration;

/**
 * Makes the policy that a document means.
 *
 * @param document the document
 */
public record PolicyReading(PolicyDocument document) {

    /**
     * The policy, with what is kept apart from the document.
     *
     * @param version the id of the version
     * @param manualAreas the areas set to manual (T8)
     * @param trainingRequires what training requires for places
     * @throws IllegalArgumentException when the document contradicts itself; the message says where
     */
    public Policy policy(UUID version, List<ManualArea> manualAreas, List<RequiredCourse> trainingRequires) {
        Stream<RequiredCourse> ours = document.requiredCourses().stream()
                .map(course -> new RequiredCourse(
                        course.course(),
                        course.scope(),
                        course.fromOrder(),
                        Set.copyOf(course.categories()),
                        course.graceDays()));
        return new Policy(
                version,
                document.table().stream().map(this::row).toList(),
                manualAreas,
                Stream.concat(ours, trainingRequires.stream()).toList(),
                document.manualConsents().stream().map(this::consent).toList(),
                document.factAge(),
                document.openStay(),
                concentration(document.concentration()),
                document.afterReport(),
                document.standardsCheckAge(),
                document.essentialListFrom(),
                document.overrideAnswer(),
                new MovementTerms(
                        document.movements().overdueAfter(),
                        document.movements().clockSkew(),
                        document.movements().confirmedFor()));
    }

    private Concentration concentration(Limits limits) {
        return new Concentration(
                limits.mostOnFlight(),
                limits.aboveBy().stream().map(this::consent).toList(),
                limits.mostAtLodging());
    }

    private PhaseRow row(PolicyDocument.Row row) {
        NamedDeclaration declaration = row.declaration();
        return new PhaseRow(
                row.rating(),
                row.order(),
                cell(row.ownStaff()),
                cell(row.dependants()),
                cell(row.deployment()),
                row.leadTime(),
                declaration == null ? null : declaration(declaration),
                new PhaseRow.Present(
                        row.present().ownStaff(),
                        row.present().staying(),
                        row.present().localStaff(),
                        row.present().dependants()));
    }

    private PhaseRow.Cell cell(PolicyDocument.Cell cell) {
        return new PhaseRow.Cell(
                cell.admission(), cell.consents().stream().map(this::consent).toList());
    }

    private PhaseRow.Declaration declaration(NamedDeclaration declaration) {
        String authorizedBy = declaration.authorizedBy();
        return new PhaseRow.Declaration(
                consent(declaration.declaredBy()),
                authorizedBy == null ? null : consent(authorizedBy),
                consent(declaration.loweredBy()));
    }

    private Consent consent(String name) {
        NamedConsent named = document.consents().stream()
                .filter(consent -> consent.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No consent is named " + name + "."));
        return new Consent(named.offices(), named.reach(), named.delegable());
    }
}
