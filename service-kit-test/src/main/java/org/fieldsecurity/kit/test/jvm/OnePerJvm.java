package org.fieldsecurity.kit.test.jvm;

/**
 * Reaches the one copy of a class that the JVM's own class loader holds. Quarkus gives each application, and so each
 * test profile, its own class loader: a static field seen from there would be a new one each time.
 */
public final class OnePerJvm {

    private OnePerJvm() {}

    /**
     * Calls a public static method without parameters on the JVM's own copy of the class.
     *
     * @param result a class of the JDK, since any other would come from another class loader
     */
    public static <T> T call(Class<?> owner, String method, Class<T> result) {
        try {
            Class<?> shared = Class.forName(owner.getName(), true, ClassLoader.getSystemClassLoader());
            return result.cast(shared.getMethod(method).invoke(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(owner.getSimpleName() + "." + method + " failed", e);
        }
    }
}
