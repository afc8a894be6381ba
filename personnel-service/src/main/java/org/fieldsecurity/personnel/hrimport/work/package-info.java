/** Works off what was received: chunk after chunk, each in one transaction with its progress. */
@NullMarked
package org.fieldsecurity.personnel.hrimport.work;

import org.jspecify.annotations.NullMarked;
