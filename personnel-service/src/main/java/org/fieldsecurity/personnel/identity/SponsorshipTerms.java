package org.fieldsecurity.personnel.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.fieldsecurity.personnel.person.SponsorshipKind;

/** What a sponsorship says. */
record SponsorshipTerms(SponsorshipKind kind, UUID sponsor, String purpose, LocalDate from, LocalDate until) {}
