package org.fieldsecurity.kit.test.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.rule.PureRules;

/** The rules for one service, by its base package. */
public final class ServiceRules {

    private static final List<String> SERVICES = List.of("personnel", "clearance", "training", "inspection");
    private static final String REPOSITORY = "io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase";
    private static final String REPLICA = "replica";

    private static final DescribedPredicate<JavaClass> PURE = DescribedPredicate.describe(
            "are marked with @PureRules, or lie in a package that is",
            type -> isPure(type)
                    || type.getEnclosingClass().map(ServiceRules::isPure).orElse(false));

    private static final DescribedPredicate<JavaClass> OUTSIDE_WORLD = resideInAnyPackage(
                    "io.quarkus..",
                    "org.hibernate..",
                    "jakarta.persistence..",
                    "jakarta.ws.rs..",
                    "jakarta.inject..",
                    "jakarta.enterprise..",
                    "io.vertx..",
                    "io.smallrye..",
                    "java.sql..",
                    "java.net..",
                    "java.io..",
                    "java.nio.file..")
            .and(DescribedPredicate.not(type(Serializable.class)))
            .as("input, output or a framework");

    private ServiceRules() {}

    /** Every rule, the most telling first. */
    public static List<ArchRule> of(String basePackage) {
        return Stream.of(
                        noOtherService(basePackage),
                        noForeignRepository(basePackage),
                        pureRulesTouchNothing(),
                        pureRulesKnowNoStoredThing(),
                        pureRulesHaveNoClock(),
                        nothingBlocks(),
                        oneConnectionAtATime(),
                        timeComesFromTheClock(),
                        everyOperationSaysWhoMay(),
                        noTransactionalClass(),
                        noTransactionalMethod(),
                        noOldDates(),
                        nothingIsPrinted())
                .map(rule -> rule.allowEmptyShould(true))
                .toList();
    }

    private static ArchRule noOtherService(String basePackage) {
        String[] others = SERVICES.stream()
                .map(service -> "org.fieldsecurity." + service)
                .filter(service -> !basePackage.equals(service))
                .map(service -> service + "..")
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("services share facts by their feeds, never code");
    }

    private static ArchRule noForeignRepository(String basePackage) {
        return noClasses()
                .should(new ArchCondition<>("use a repository of another feature") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                            JavaClass target = dependency.getTargetClass().getBaseComponentType();
                            String owner = feature(basePackage, target);
                            boolean foreign = target.isAssignableTo(REPOSITORY)
                                    && !owner.isEmpty()
                                    && !owner.equals(REPLICA)
                                    && !owner.equals(feature(basePackage, type));
                            if (foreign) {
                                events.add(SimpleConditionEvent.satisfied(type, dependency.getDescription()));
                            }
                        }
                    }
                })
                .because("a feature asks another by its methods; only the replicas are there for all");
    }

    private static ArchRule pureRulesTouchNothing() {
        return noClasses()
                .that(PURE)
                .should()
                .dependOnClassesThat(OUTSIDE_WORLD)
                .because("rules are pure functions");
    }

    private static ArchRule pureRulesKnowNoStoredThing() {
        return noClasses()
                .that(PURE)
                .should()
                .dependOnClassesThat(annotatedWith("jakarta.persistence.Entity")
                        .<JavaClass>forSubtype()
                        .or(assignableTo(REPOSITORY)))
                .because("rules are given records");
    }

    private static ArchRule pureRulesHaveNoClock() {
        return noClasses()
                .that(PURE)
                .should()
                .accessTargetWhere(Accesses.inPackage("java.time", "now")
                        .or(Accesses.to("java.time.InstantSource", "instant", "millis", "system"))
                        .or(Accesses.to("java.lang.System", "currentTimeMillis", "nanoTime", "getenv", "getProperty"))
                        .or(Accesses.to("java.util.UUID", "randomUUID"))
                        .or(Accesses.to("java.lang.Math", "random")))
                .because("rules are given the time, so that a decision can be explained years later");
    }

    private static ArchRule nothingBlocks() {
        return noClasses()
                .should()
                .accessTargetWhere(Accesses.to("io.smallrye.mutiny.Uni", "await")
                        .or(Accesses.to("java.util.concurrent.Future", "get", "join", "resultNow"))
                        .or(Accesses.to("java.util.concurrent.CompletionStage", "toCompletableFuture"))
                        .or(Accesses.to("java.lang.Thread", "sleep")))
                .because("a blocked event loop stops every caller");
    }

    private static ArchRule oneConnectionAtATime() {
        return noMethods()
                .that()
                .areAnnotatedWith(WithSession.class)
                .or()
                .areAnnotatedWith(Action.class)
                .should(new OneConnection())
                .because("as many callers as the pool has connections would each hold one and wait for another");
    }

    private static ArchRule timeComesFromTheClock() {
        return noClasses()
                .should()
                .accessTargetWhere(Accesses.withoutParameters("java.time", "now")
                        .or(Accesses.to("java.time.InstantSource", "system"))
                        .or(Accesses.to("java.lang.System", "currentTimeMillis")))
                .because("time comes from the injected InstantSource, which tests set");
    }

    private static ArchRule everyOperationSaysWhoMay() {
        return methods()
                .that()
                .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                .and()
                .areDeclaredInClassesThat()
                .areNotInterfaces()
                .should()
                .beAnnotatedWith(AllowedTo.class)
                .because("without it nobody may");
    }

    private static ArchRule noTransactionalClass() {
        return noClasses()
                .should()
                .beAnnotatedWith("jakarta.transaction.Transactional")
                .because("a reactive transaction is opened by @Action or Panache.withTransaction");
    }

    private static ArchRule noTransactionalMethod() {
        return noMethods()
                .should()
                .beAnnotatedWith("jakarta.transaction.Transactional")
                .because("a reactive transaction is opened by @Action or Panache.withTransaction");
    }

    private static ArchRule noOldDates() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .because("java.time says what it means");
    }

    private static ArchRule nothingIsPrinted() {
        return noClasses()
                .should()
                .accessTargetWhere(Accesses.to("java.lang.System", "out", "err")
                        .or(Accesses.to("java.lang.Throwable", "printStackTrace")))
                .because("what is worth saying is logged");
    }

    private static boolean isPure(JavaClass type) {
        return type.isAnnotatedWith(PureRules.class) || type.getPackage().isAnnotatedWith(PureRules.class);
    }

    /** First package below the base; empty for what lies outside or in the base itself. */
    private static String feature(String basePackage, JavaClass type) {
        String prefix = basePackage + ".";
        return type.getPackageName().startsWith(prefix)
                ? type.getPackageName().substring(prefix.length()).split("\\.", 2)[0]
                : "";
    }
}
