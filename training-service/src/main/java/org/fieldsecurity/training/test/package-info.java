/** The computer-marked test: its questions, its policy and every attempt [32]. */
@NullMarked
package org.fieldsecurity.training.test;

import org.jspecify.annotations.NullMarked;
