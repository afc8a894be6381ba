package org.fieldsecurity.inspection.deficiency;

import java.util.UUID;
import org.fieldsecurity.inspection.checklist.rules.Audience;
import org.fieldsecurity.kit.authority.Scope;

/**
 * An item that was found not met.
 *
 * @param mission the inspection
 * @param finding the finding that raises it
 * @param scope whose holder of the office was inspected; the duty station itself, or something in its country
 * @param description what was found, in the inspector's words
 */
public record RaisedDeficiency(
        UUID mission,
        UUID finding,
        Scope.DutyStation dutyStation,
        String country,
        Scope scope,
        Audience audience,
        String item,
        String paragraph,
        String description) {}
