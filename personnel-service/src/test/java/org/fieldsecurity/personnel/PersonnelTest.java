package org.fieldsecurity.personnel;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fieldsecurity.kit.test.identity.TestIdentity;
import org.fieldsecurity.kit.test.postgres.EmbeddedDatabase;

/** A test of the running service on a real database, with tokens that it verifies. */
@QuarkusTest
@WithTestResource(value = EmbeddedDatabase.class, initArgs = @ResourceArg(name = "service", value = "personnel"))
@WithTestResource(TestIdentity.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PersonnelTest {}
