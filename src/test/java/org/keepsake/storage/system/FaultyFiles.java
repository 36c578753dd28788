package org.keepsake.storage.system;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The real operations with a trace of their names, and trouble where a test wants it. Operations on
 * open files are traced like all others. For one thread.
 */
public final class FaultyFiles {
    private final FileOperations real;
    private final List<String> trace = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private int bytesPerWrite = Integer.MAX_VALUE;

    /** What happens instead of an operation, or before it. */
    public interface Event {
        void happen() throws IOException;
    }

    private record Trouble(@Nullable String operation, int number, Event event) {}

    private record Answer(String operation, int number, Object answer) {}

    public FaultyFiles(FileOperations real) {
        this.real = real;
    }

    /** The operations to hand to what is tested. */
    public FileOperations files() {
        return decorate(FileOperations.class, real);
    }

    /** The names of the operations so far, failed ones included. */
    public List<String> trace() {
        return List.copyOf(trace);
    }

    /** Makes the operation with this index in the trace fail. */
    public FaultyFiles failAt(int index, String message) {
        return onAny(index, failure(message));
    }

    /** Lets something happen before the operation with this index in the trace. */
    public FaultyFiles onAny(int index, Event event) {
        troubles.add(new Trouble(null, index + 1, event));
        return this;
    }

    /** Makes the nth call of one operation fail, counted from 1. */
    public FaultyFiles fail(String operation, int nth, String message) {
        return on(operation, nth, failure(message));
    }

    /** Lets something happen before the nth call of one operation, which it may make fail. */
    public FaultyFiles on(String operation, int nth, Event event) {
        troubles.add(new Trouble(operation, nth, event));
        return this;
    }

    /** Makes the nth call of one operation give this answer. */
    public FaultyFiles answer(String operation, int nth, Object answer) {
        answers.add(new Answer(operation, nth, answer));
        return this;
    }

    /** Makes each write take so many bytes at most. */
    public FaultyFiles shortWrites(int bytes) {
        bytesPerWrite = bytes;
        return this;
    }

    private static Event failure(String message) {
        return () -> {
            throw new IOException(message);
        };
    }

    private <T> T decorate(Class<T> type, T real) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> call(real, method, arguments)));
    }

    private @Nullable Object call(Object real, Method method, Object @Nullable [] arguments)
            throws Throwable {
        // Whether a file that is open is read from the device asks nothing of the system.
        if (method.getDeclaringClass() == Object.class || method.getName().equals("fromDevice")) {
            return invoke(real, method, arguments);
        }
        trace.add(method.getName());
        if (method.getName().equals("close")) {
            // Even a close that fails has closed the file.
            invoke(real, method, arguments);
            meetTrouble("close");
            return null;
        }
        meetTrouble(method.getName());
        for (Answer answer : answers) {
            if (answer.operation().equals(method.getName())
                    && answer.number() == count(method.getName())) {
                return answer.answer();
            }
        }
        Object result = invoke(real, method, shortened(method, arguments));
        return switch (result) {
            case OpenFile file -> decorate(OpenFile.class, file);
            case ReadBack file -> decorate(ReadBack.class, file);
            case null, default -> result;
        };
    }

    private long count(String operation) {
        return trace.stream().filter(operation::equals).count();
    }

    private void meetTrouble(String operation) throws IOException {
        long nth = count(operation);
        for (Trouble trouble : troubles) {
            boolean due =
                    trouble.operation() == null
                            ? trouble.number() == trace.size()
                            : trouble.operation().equals(operation) && trouble.number() == nth;
            if (due) {
                trouble.event().happen();
            }
        }
    }

    private Object @Nullable [] shortened(Method method, Object @Nullable [] arguments) {
        if (!method.getName().equals("write") || arguments == null) {
            return arguments;
        }
        ByteBuffer all = (ByteBuffer) arguments[0];
        int length = Math.min(bytesPerWrite, all.remaining());
        ByteBuffer part = all.slice(all.position(), length);
        all.position(all.position() + length);
        return new Object[] {part};
    }

    private static @Nullable Object invoke(
            Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    @Override
    public String toString() {
        return trace.toString();
    }
}
