package org.fieldsecurity.kit.authority;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The offices of the framework to which a person is appointed; authority comes from holding one. */
@Schema(description = "An office of the framework")
public enum Office {
    /** Appoints designated officials and authorizes phases III to V [8(p), An 21]. */
    SECRETARY_GENERAL,
    /** The Security Coordinator [6]. */
    COORDINATOR,
    /** Answers for all personnel of an organization [4]. */
    EXECUTIVE_HEAD,
    /** One per organization, oversees its security function [7, An 9]. */
    HQ_FOCAL_POINT,
    /** Exactly one per country at any instant [8, An 21]. */
    DESIGNATED_OFFICIAL,
    /** Acts while the designated official is away [8(b)]. */
    DESIGNATED_OFFICIAL_AD_INTERIM,
    /** Head of an organization in a country and member of its security management team [14-16]. */
    COUNTRY_REPRESENTATIVE,
    /** One per organization and country, from the senior staff [An 24]. */
    COUNTRY_SECURITY_FOCAL_POINT,
    /** Stands in where no security officer serves [9]. */
    TEAM_FOCAL_POINT,
    /** Field security coordination officer [9, 10]. */
    SECURITY_OFFICER,
    /** Locally recruited, works under a security officer [11]. */
    SECURITY_ASSISTANT,
    /** Security professional of a single organization [12, 13]. */
    AGENCY_SECURITY_OFFICER,
    /** Coordinates security in an area away from the capital [17, 18]. */
    AREA_COORDINATOR,
    /** Answers for a named zone [19, 20]. */
    WARDEN
}
