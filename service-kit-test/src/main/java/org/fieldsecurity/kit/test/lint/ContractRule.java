package org.fieldsecurity.kit.test.lint;

import java.util.List;
import org.fieldsecurity.kit.test.contract.Contract;

/** One rule that a contract must keep. */
public interface ContractRule {

    /** Short name in kebab-case, stable. */
    String id();

    /** Everything in the contract that breaks this rule. */
    List<Finding> findings(Contract contract);
}
