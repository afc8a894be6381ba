package org.fieldsecurity.training.obligation.rules;

import java.time.LocalDate;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/**
 * An office that the person holds, has held or will hold.
 *
 * @param until last day, included; null while no end is set
 */
public record HeldPost(
        Office office,
        Scope scope,
        LocalDate from,
        @Nullable LocalDate until) {}
