package org.fieldsecurity.inspection;

import org.fieldsecurity.kit.test.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("org.fieldsecurity.inspection");
    }
}
