package org.keepsake.background;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.OpenFile;
import org.keepsake.storage.system.ReadBack;
import org.keepsake.storage.system.platform.SystemFiles;

/**
 * The real file operations, which a test can stop or make fail by their names, those of open files
 * included. Safe for use by several workers.
 */
public final class StagedFiles {

    private interface Event {
        void happen() throws IOException;
    }

    private final List<Gate> gates = new CopyOnWriteArrayList<>();
    private final Map<String, Event> events = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();

    /** The operations to hand to what is tested. */
    public FileOperations operations() {
        return decorate(FileOperations.class, new SystemFiles());
    }

    /** Makes each further call of {@code operation} wait at the gate that is returned. */
    public Gate hold(String operation) {
        return holdAfter(0, operation);
    }

    /** The same once {@code calls} more calls have been let through. */
    public Gate holdAfter(int calls, String operation) {
        Gate gate = new Gate();
        gates.add(gate);
        int last = calls(operation) + calls;
        events.put(
                operation,
                () -> {
                    if (calls(operation) > last) {
                        gate.pass();
                    }
                });
        return gate;
    }

    /** Makes each further call of {@code operation} fail with what the system would say. */
    public void fail(String operation, String message) {
        events.put(
                operation,
                () -> {
                    throw new IOException(message);
                });
    }

    /** Makes each further call of {@code operation} fail with what nobody expects of it. */
    public void failUnexpectedly(String operation) {
        events.put(
                operation,
                () -> {
                    throw new IllegalStateException("a mistake");
                });
    }

    /** Lets {@code operation} do its work again. */
    public void heal(String operation) {
        events.remove(operation);
    }

    /** Opens all gates and lets every operation do its work again. */
    public void letGo() {
        gates.forEach(Gate::open);
        events.clear();
    }

    /** How often {@code operation} was called. */
    public int calls(String operation) {
        return counter(operation).get();
    }

    private AtomicInteger counter(String operation) {
        return calls.computeIfAbsent(operation, name -> new AtomicInteger());
    }

    private <T> T decorate(Class<T> type, T real) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> call(real, method, arguments)));
    }

    private @Nullable Object call(Object real, Method method, Object @Nullable [] arguments)
            throws Throwable {
        counter(method.getName()).incrementAndGet();
        Event event = events.get(method.getName());
        if (event != null) {
            event.happen();
        }
        try {
            Object result = method.invoke(real, arguments);
            return switch (result) {
                case OpenFile file -> decorate(OpenFile.class, file);
                case ReadBack file -> decorate(ReadBack.class, file);
                case null, default -> result;
            };
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
