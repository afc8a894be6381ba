package org.fieldsecurity.training.obligation.rules;

import java.time.LocalDate;
import java.util.List;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A person as far as the rule asks.
 *
 * @param category category of personnel, or {@code DEPENDANT}
 * @param places the duty station, and the organization in its country
 * @param from first day at the duty station
 * @param until last day, included; null while no end is set
 */
public record Subject(
        boolean dependant,
        String category,
        List<Scope> places,
        LocalDate from,
        @Nullable LocalDate until) {}
