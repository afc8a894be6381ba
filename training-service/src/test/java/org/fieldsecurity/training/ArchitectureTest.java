package org.fieldsecurity.training;

import org.fieldsecurity.kit.test.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("org.fieldsecurity.training");
    }
}
