package org.fieldsecurity.kit.test.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.List;

/** What code calls, refers to or reads. */
final class Accesses {

    private Accesses() {}

    /** A call of, or a reference to, a member with one of the names, on the type or a subtype of it. */
    static DescribedPredicate<JavaAccess<?>> to(String type, String... members) {
        List<String> names = List.of(members);
        return DescribedPredicate.describe(
                "is " + type + "." + String.join("/", names),
                access -> names.contains(access.getTarget().getName())
                        && access.getTargetOwner().isAssignableTo(type));
    }

    /** A member of that name, without parameters, of any type of the package. */
    static DescribedPredicate<JavaAccess<?>> withoutParameters(String ofPackage, String member) {
        return DescribedPredicate.describe(
                "is " + ofPackage + ".*." + member + "()",
                access -> isMember(access, ofPackage, member)
                        && access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                        && target.getRawParameterTypes().isEmpty());
    }

    /** A member of that name of any type of the package. */
    static DescribedPredicate<JavaAccess<?>> inPackage(String ofPackage, String member) {
        return DescribedPredicate.describe(
                "is " + ofPackage + ".*." + member, access -> isMember(access, ofPackage, member));
    }

    private static boolean isMember(JavaAccess<?> access, String ofPackage, String member) {
        return access.getTarget().getName().equals(member)
                && access.getTargetOwner().getPackageName().equals(ofPackage);
    }
}
