/** Who somebody is: sponsored people, suspected duplicates, and the merging of two records (P10). */
@NullMarked
package org.fieldsecurity.personnel.identity;

import org.jspecify.annotations.NullMarked;
