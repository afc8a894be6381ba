/** Clearance requests with a decision for each leg and traveller (T2, T20). */
@NullMarked
package org.fieldsecurity.clearance.request;

import org.jspecify.annotations.NullMarked;
