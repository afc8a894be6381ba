package org.fieldsecurity.training.course.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a certificate is valid.
 *
 * @param until last day, included; null without end
 */
public record Validity(LocalDate from, @Nullable LocalDate until) {}
