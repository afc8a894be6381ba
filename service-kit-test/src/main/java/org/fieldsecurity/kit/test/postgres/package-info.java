/** One embedded PostgreSQL for all tests of a JVM, with a fresh database for each application. */
@NullMarked
package org.fieldsecurity.kit.test.postgres;

import org.jspecify.annotations.NullMarked;
