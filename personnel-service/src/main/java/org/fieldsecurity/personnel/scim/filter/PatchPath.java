package org.fieldsecurity.personnel.scim.filter;

import org.jspecify.annotations.Nullable;

/**
 * What an operation of a PATCH is about.
 *
 * @param path the attribute, with a sub-attribute if one is named
 * @param values which values of a multi-valued attribute; null for all
 */
public record PatchPath(AttributePath path, @Nullable ScimFilter values) {}
