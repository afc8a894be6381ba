package org.fieldsecurity.kit.authority;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says on every operation which kinds of caller may try it; without it nobody may. Whether the caller's scope covers
 * the data is checked where the data is known, by {@link CurrentCaller}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AllowedTo {

    /** Offices of which the caller must hold at least one, for any scope. */
    Office[] offices() default {};

    /** Callers who need no office. */
    Role[] roles() default {};

    /** Open to callers without a token; for what is meant for the public. */
    boolean anyone() default false;
}
