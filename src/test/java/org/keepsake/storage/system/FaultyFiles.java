package org.keepsake.storage.system;

import java.io.IOException;
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
        return InterceptedFiles.of(real, this::call);
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

    private @Nullable Object call(InterceptedFiles.Operation operation) throws Throwable {
        String name = operation.name();
        // Whether a file that is open is read from the device asks nothing of the system.
        if (name.equals("fromDevice")) {
            return operation.proceed();
        }
        trace.add(name);
        if (name.equals("close")) {
            // Even a close that fails has closed the file.
            operation.proceed();
            meetTrouble("close");
            return null;
        }
        meetTrouble(name);
        for (Answer answer : answers) {
            if (answer.operation().equals(name) && answer.number() == count(name)) {
                return answer.answer();
            }
        }
        return name.equals("write")
                ? operation.proceedWith(shortened(operation.arguments()))
                : operation.proceed();
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

    private Object @Nullable [] shortened(Object @Nullable [] arguments) {
        if (arguments == null) {
            return arguments;
        }
        ByteBuffer all = (ByteBuffer) arguments[0];
        int length = Math.min(bytesPerWrite, all.remaining());
        ByteBuffer part = all.slice(all.position(), length);
        all.position(all.position() + length);
        return new Object[] {part};
    }

    @Override
    public String toString() {
        return trace.toString();
    }
}
