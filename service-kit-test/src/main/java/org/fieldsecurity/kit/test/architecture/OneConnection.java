package org.fieldsecurity.kit.test.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Follows the calls of a method through the code at hand, implementations and lambdas included, to where the pool is asked
 * for a connection.
 */
final class OneConnection extends ArchCondition<JavaMethod> {

    private static final String POOL = "io.vertx.mutiny.sqlclient.Pool";

    OneConnection() {
        super("ask the pool for a connection");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(method));
        Deque<JavaCodeUnit> left = new ArrayDeque<>(seen);
        while (!left.isEmpty()) {
            JavaCodeUnit unit = left.pop();
            targets(unit).forEach(target -> {
                if (target.getOwner().getName().equals(POOL)) {
                    events.add(SimpleConditionEvent.satisfied(
                            method, method.getFullName() + " holds one and asks for another in " + unit.getFullName()));
                }
                reached(target).filter(seen::add).forEach(left::push);
            });
        }
    }

    private static Stream<CodeUnitAccessTarget> targets(JavaCodeUnit unit) {
        return Stream.concat(
                unit.getCallsFromSelf().stream().map(call -> (CodeUnitAccessTarget) call.getTarget()),
                unit.getCodeUnitReferencesFromSelf().stream().map(reference -> reference.getTarget()));
    }

    /** The code that a call may run: that of its target and of whatever overrides it. */
    private static Stream<JavaCodeUnit> reached(CodeUnitAccessTarget target) {
        String[] parameters = target.getRawParameterTypes().stream()
                .map(type -> type.getName())
                .toArray(String[]::new);
        return Stream.concat(
                target.resolveMember().stream(),
                target.getOwner().getAllSubclasses().stream()
                        .flatMap(subclass -> subclass.tryGetMethod(target.getName(), parameters).stream()));
    }
}
