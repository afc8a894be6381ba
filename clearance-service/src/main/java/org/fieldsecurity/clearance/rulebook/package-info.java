/** The policy as data with validity: versions of the policy document, and areas set to manual (T8, T15, T19). */
@NullMarked
package org.fieldsecurity.clearance.rulebook;

import org.jspecify.annotations.NullMarked;
