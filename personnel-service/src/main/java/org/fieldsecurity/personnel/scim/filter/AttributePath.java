package org.fieldsecurity.personnel.scim.filter;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name of an attribute, in lower case, since names have no case in SCIM.
 *
 * @param schema URN of its schema; null when it was left out
 * @param attribute its name; empty for a schema as a whole
 * @param sub name of the sub-attribute; null when the attribute as a whole is meant
 */
public record AttributePath(
        @Nullable String schema, String attribute, @Nullable String sub) {

    /** Reads {@code [URN:]attribute[.sub]}; the caller has checked the characters. */
    static AttributePath of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int colon = lower.startsWith("urn:") ? lower.lastIndexOf(':') : -1;
        String schema = colon < 0 ? null : lower.substring(0, colon);
        String name = lower.substring(colon + 1);
        int dot = name.indexOf('.');
        return new AttributePath(
                schema, dot < 0 ? name : name.substring(0, dot), dot < 0 ? null : name.substring(dot + 1));
    }

    /** The sub-attribute of this attribute. */
    public AttributePath sub(String name) {
        return new AttributePath(schema, attribute, name);
    }

    /** Attribute and sub-attribute without the schema, as in {@code name.familyname}. */
    public String name() {
        return sub == null ? attribute : attribute + "." + sub;
    }
}
