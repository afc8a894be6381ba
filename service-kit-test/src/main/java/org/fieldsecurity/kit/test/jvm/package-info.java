/** What exists once in the test JVM, though Quarkus loads test classes anew for each application. */
@NullMarked
package org.fieldsecurity.kit.test.jvm;

import org.jspecify.annotations.NullMarked;
