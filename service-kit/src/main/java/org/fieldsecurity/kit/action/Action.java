package org.fieldsecurity.kit.action;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that changes state: runs in one database transaction, which rolls back when the method fails. When
 * the caller sends an {@code Idempotency-Key}, the answer is kept in the same transaction and given again to the same
 * request; the method returns a {@code Uni<RestResponse<...>>}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Action {}
