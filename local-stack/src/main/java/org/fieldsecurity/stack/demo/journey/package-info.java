/** The journey of {@code suite demo}, chapter by chapter, with the services' real answers. */
@NullMarked
package org.fieldsecurity.stack.demo.journey;

import org.jspecify.annotations.NullMarked;
