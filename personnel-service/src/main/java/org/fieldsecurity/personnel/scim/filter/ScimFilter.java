package org.fieldsecurity.personnel.scim.filter;

import java.util.List;

/** Which resources are meant. */
public sealed interface ScimFilter {

    /** All of these hold. */
    record And(List<ScimFilter> all) implements ScimFilter {}

    /** One of these holds. */
    record Or(List<ScimFilter> any) implements ScimFilter {}

    /** This doesn't hold. */
    record Not(ScimFilter filter) implements ScimFilter {}

    /** An attribute compares so with a value. */
    record Compare(AttributePath path, Operator operator, Literal value) implements ScimFilter {}

    /** An attribute has a value. */
    record Present(AttributePath path) implements ScimFilter {}

    /** One value of a multi-valued attribute is so; the filter's paths are its sub-attributes. */
    record Having(AttributePath path, ScimFilter filter) implements ScimFilter {}
}
