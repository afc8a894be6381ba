/** What the code of every service keeps to, checked on its class files. */
@NullMarked
package org.fieldsecurity.kit.test.architecture;

import org.jspecify.annotations.NullMarked;
