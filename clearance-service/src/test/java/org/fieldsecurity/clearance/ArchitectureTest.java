package org.fieldsecurity.clearance;

import org.fieldsecurity.kit.test.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("org.fieldsecurity.clearance");
    }
}
