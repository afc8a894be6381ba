package org.fieldsecurity.kit.test.lint;

import java.util.List;
import org.fieldsecurity.kit.test.contract.Contract;

/** All rules that a contract of the suite keeps. */
public final class ContractLint {

    /** In the order in which findings are best mended. */
    public static final List<ContractRule> RULES = List.of(
            new PathsNamed(),
            new OperationNamed(),
            new OperationIdsUnique(),
            new SecurityDeclared(),
            new ParametersDescribed(),
            new RequestDescribed(),
            new ResponseExampled(),
            new ErrorsDocumented(),
            new IdempotencyKeyTaken(),
            new SchemasDescribed(),
            new PropertiesCamelCase(),
            new SizesLimited(),
            new ExamplesMatch());

    private ContractLint() {}

    /** Everything in the contract that breaks a rule. */
    public static List<Finding> findings(Contract contract) {
        return RULES.stream().flatMap(rule -> rule.findings(contract).stream()).toList();
    }
}
