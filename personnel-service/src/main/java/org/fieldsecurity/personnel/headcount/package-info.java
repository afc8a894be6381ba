/** Headcounts of a scope: who is looked for, what is answered, what stands, what was reported in the end (P7). */
@NullMarked
package org.fieldsecurity.personnel.headcount;

import org.jspecify.annotations.NullMarked;
