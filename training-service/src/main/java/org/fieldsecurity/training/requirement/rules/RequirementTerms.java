package org.fieldsecurity.training.requirement.rules;

import java.time.LocalDate;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A requirement as the rules see it.
 *
 * @param course code of the course whose certificate must be held
 * @param office only with {@link Audience#OFFICE_HOLDERS}
 * @param category only people of this category of personnel; null for all
 * @param scope where: it covers the person's duty station or organization there, or the office's scope
 * @param until last day, included; null while no end is set
 * @param graceDays days after arrival or appointment until the certificate is due
 */
public record RequirementTerms(
        UUID id,
        String course,
        Audience audience,
        @Nullable Office office,
        @Nullable String category,
        Scope scope,
        LocalDate from,
        @Nullable LocalDate until,
        int graceDays) {}
