package org.fieldsecurity.personnel;

import org.fieldsecurity.kit.test.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("org.fieldsecurity.personnel");
    }
}
