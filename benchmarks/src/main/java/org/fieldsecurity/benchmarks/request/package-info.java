/** The requests that are measured, each as SQL alone and as HTTP. */
@NullMarked
package org.fieldsecurity.benchmarks.request;

import org.jspecify.annotations.NullMarked;
