package org.fieldsecurity.system.hostile;

import org.fieldsecurity.stack.PartName;

final class TrainingBadInputIT extends BadInputAtTheDoor {

    @Override
    protected PartName service() {
        return PartName.TRAINING;
    }
}
