package org.fieldsecurity.personnel.identity;

import org.fieldsecurity.personnel.person.Category;
import org.fieldsecurity.personnel.person.Recruitment;
import org.fieldsecurity.personnel.person.SponsorshipKind;
import org.fieldsecurity.personnel.person.rules.AssignmentTerms;
import org.fieldsecurity.personnel.person.rules.Days;
import org.jspecify.annotations.Nullable;

/** What a sponsored person is to the rest of the suite. */
final class SponsoredAs {

    private SponsoredAs() {}

    /** The assignment of a sponsored person. A candidate is a guest, since the other services know no more categories. */
    static AssignmentTerms assignment(
            String organization,
            String dutyStation,
            SponsorshipKind kind,
            @Nullable Recruitment recruitment,
            Days days) {
        Category category =
                switch (kind) {
                    case CANDIDATE, GUEST -> Category.GUEST;
                    case CONSULTANT ->
                        recruitment == Recruitment.LOCAL
                                ? Category.LOCAL_CONSULTANT
                                : Category.INTERNATIONAL_CONSULTANT;
                };
        return new AssignmentTerms(organization, dutyStation, category, null, Recruitment.of(category), days);
    }
}
