package org.fieldsecurity.inspection.checklist.rules;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Office;
import org.jspecify.annotations.Nullable;

/** Who is inspected by a checklist: the holders of an office, or a group that the framework gives duties to. */
@Schema(description = "Who is inspected by a checklist")
public enum Audience {
    EXECUTIVE_HEAD(Office.EXECUTIVE_HEAD),
    HQ_FOCAL_POINT(Office.HQ_FOCAL_POINT),
    DESIGNATED_OFFICIAL(Office.DESIGNATED_OFFICIAL),
    DESIGNATED_OFFICIAL_AD_INTERIM(Office.DESIGNATED_OFFICIAL_AD_INTERIM),
    COUNTRY_REPRESENTATIVE(Office.COUNTRY_REPRESENTATIVE),
    COUNTRY_SECURITY_FOCAL_POINT(Office.COUNTRY_SECURITY_FOCAL_POINT),
    TEAM_FOCAL_POINT(Office.TEAM_FOCAL_POINT),
    SECURITY_OFFICER(Office.SECURITY_OFFICER),
    SECURITY_ASSISTANT(Office.SECURITY_ASSISTANT),
    AGENCY_SECURITY_OFFICER(Office.AGENCY_SECURITY_OFFICER),
    AREA_COORDINATOR(Office.AREA_COORDINATOR),
    WARDEN(Office.WARDEN),
    /** The team as a body [16]; its designated official answers for it. */
    SECURITY_MANAGEMENT_TEAM(Office.DESIGNATED_OFFICIAL),
    /** All personnel [22]; the country representative answers for their acting within the rules [15(l)]. */
    PERSONNEL(null);

    private final @Nullable Office answers;

    Audience(@Nullable Office answers) {
        this.answers = answers;
    }

    /** The office whose holder answers for what is found; empty where no single office does. */
    public Optional<Office> answeringOffice() {
        return Optional.ofNullable(answers);
    }
}
