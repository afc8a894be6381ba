package org.fieldsecurity.training.briefing;

import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Which briefings a caller may list.
 *
 * @param organization only those of its people; null for everybody's
 * @param place only those about this country or duty station; the world for everywhere
 */
record Reach(@Nullable String organization, Scope place) {}
