/** The numbers of the rules, as policy with a validity period. */
@NullMarked
package org.fieldsecurity.personnel.policy;

import org.jspecify.annotations.NullMarked;
