package org.fieldsecurity.personnel.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an organization sponsors somebody as who need not have an official e-mail address (P10). */
@Schema(description = "What an organization sponsors somebody as")
public enum SponsorshipKind {
    /** A consultant. */
    CONSULTANT,
    /** A candidate who isn't employed yet. */
    CANDIDATE,
    /** A guest at the organization's expense. */
    GUEST
}
