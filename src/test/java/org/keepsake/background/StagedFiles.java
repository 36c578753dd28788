package org.keepsake.background;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.InterceptedFiles;
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
        return InterceptedFiles.of(new SystemFiles(), this::call);
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

    private @Nullable Object call(InterceptedFiles.Operation operation) throws Throwable {
        counter(operation.name()).incrementAndGet();
        Event event = events.get(operation.name());
        if (event != null) {
            event.happen();
        }
        return operation.proceed();
    }
}
