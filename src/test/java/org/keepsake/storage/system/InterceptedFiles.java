package org.keepsake.storage.system;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** File operations of which each, those on open files included, goes through an interceptor. */
public final class InterceptedFiles {
    private InterceptedFiles() {}

    /** What is done instead of an operation. */
    @FunctionalInterface
    public interface Interceptor {
        @Nullable Object call(Operation operation) throws Throwable;
    }

    /** An operation that somebody asks for. */
    public static final class Operation {
        private final Object real;
        private final Method method;
        private final Object @Nullable [] arguments;
        private final Interceptor interceptor;

        private Operation(
                Object real,
                Method method,
                Object @Nullable [] arguments,
                Interceptor interceptor) {
            this.real = real;
            this.method = method;
            this.arguments = arguments;
            this.interceptor = interceptor;
        }

        public Object @Nullable [] arguments() {
            return arguments;
        }

        public String name() {
            return method.getName();
        }

        /** Does it. */
        public @Nullable Object proceed() throws Throwable {
            return proceedWith(arguments);
        }

        /** Does it with other arguments. */
        public @Nullable Object proceedWith(Object @Nullable [] others) throws Throwable {
            Object result = invoke(real, method, others);
            return switch (result) {
                case OpenFile file -> decorate(OpenFile.class, file, interceptor);
                case ReadBack file -> decorate(ReadBack.class, file, interceptor);
                case null, default -> result;
            };
        }
    }

    /** The operations of {@code real}, by way of {@code interceptor}. */
    public static FileOperations of(FileOperations real, Interceptor interceptor) {
        return decorate(FileOperations.class, real, interceptor);
    }

    private static <T> T decorate(Class<T> type, T real, Interceptor interceptor) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) ->
                                method.getDeclaringClass() == Object.class
                                        ? invoke(real, method, arguments)
                                        : interceptor.call(
                                                new Operation(
                                                        real, method, arguments, interceptor))));
    }

    private static @Nullable Object invoke(
            Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
