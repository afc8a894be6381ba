package org.fieldsecurity.personnel.headcount;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation on a headcount whose answer is a stream: whether the caller sees the headcount is asked before it begins,
 * since a stream that has begun can't be refused any more.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface SeesHeadcount {}
