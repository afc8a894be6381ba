package org.fieldsecurity.personnel.scim.filter;

import java.math.BigDecimal;

/** A value to compare with. */
public sealed interface Literal {

    /** A text. */
    record Text(String value) implements Literal {}

    /** A number. */
    record Decimal(BigDecimal value) implements Literal {}

    /** True or false. */
    record Bool(boolean value) implements Literal {}

    /** No value. */
    record Null() implements Literal {}
}
