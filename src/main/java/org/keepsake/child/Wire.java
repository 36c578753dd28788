package org.keepsake.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Encodes records as bytes, for two processes of the same program. The declared type decides what
 * is read, never the input: a record is its components in order, a sealed type the index of the
 * subtype among those permitted, an enum the name of its constant. So no input can create an object
 * that the receiver did not ask for.
 */
final class Wire {
    private static final int LONGEST = 1 << 24;

    private Wire() {}

    /** Writes a value whose declared type is {@code type}. */
    static void write(DataOutputStream out, Type type, Object value) throws IOException {
        switch (value) {
            case Boolean truth -> out.writeBoolean(truth);
            case Integer number -> out.writeInt(number);
            case Long number -> out.writeLong(number);
            case Double number -> out.writeDouble(number);
            case ByteBuffer bytes -> writeBytes(out, bytes);
            // A file name need not be valid text; as a URI it loses no byte.
            case Path path -> writeString(out, path.toUri().toString());
            case Duration duration -> {
                out.writeLong(duration.getSeconds());
                out.writeInt(duration.getNano());
            }
            case Enum<?> constant -> writeString(out, constant.name());
            case Exception exception -> writeString(out, stackTrace(exception));
            case Optional<?> optional -> {
                out.writeBoolean(optional.isPresent());
                if (optional.isPresent()) {
                    write(out, contentOf(type), optional.get());
                }
            }
            case Record parts -> {
                writeChoice(out, (Class<?>) type, parts.getClass());
                for (RecordComponent part : parts.getClass().getRecordComponents()) {
                    write(out, part.getGenericType(), component(parts, part));
                }
            }
            default -> throw new IOException("Cannot be sent: " + value.getClass());
        }
    }

    /** Reads a value whose declared type is {@code type}. */
    static Object read(DataInputStream in, Type type) throws IOException {
        if (type instanceof ParameterizedType) {
            return in.readBoolean() ? Optional.of(read(in, contentOf(type))) : Optional.empty();
        }
        Class<?> declared = (Class<?>) type;
        if (declared == boolean.class) {
            return in.readBoolean();
        } else if (declared == int.class) {
            return in.readInt();
        } else if (declared == long.class) {
            return in.readLong();
        } else if (declared == double.class) {
            return in.readDouble();
        } else if (declared == ByteBuffer.class) {
            return ByteBuffer.wrap(readBytes(in));
        } else if (declared == Path.class) {
            return readPath(in);
        } else if (declared == Duration.class) {
            return Duration.ofSeconds(in.readLong(), in.readInt());
        } else if (declared == Exception.class) {
            return new RemoteException(readString(in));
        } else if (declared.isEnum()) {
            return constant(declared, readString(in));
        } else if (declared.isSealed()) {
            return read(in, element(declared.getPermittedSubclasses(), in.readInt()));
        } else if (declared.isRecord()) {
            return readRecord(in, declared);
        }
        throw new IOException("Cannot be received: " + declared);
    }

    /** Writes one index for each sealed type between the declared type and the actual one. */
    private static void writeChoice(DataOutputStream out, Class<?> declared, Class<?> meant)
            throws IOException {
        if (declared.isSealed()) {
            Class<?>[] permitted = declared.getPermittedSubclasses();
            int index = 0;
            while (!permitted[index].isAssignableFrom(meant)) {
                index++;
            }
            out.writeInt(index);
            writeChoice(out, permitted[index], meant);
        }
    }

    private static Object readRecord(DataInputStream in, Class<?> type) throws IOException {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = read(in, parts[i].getGenericType());
        }
        Class<?>[] types =
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IOException("Not a " + type, e);
        }
    }

    private static Object component(Record of, RecordComponent part) throws IOException {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IOException("Cannot be sent: " + part, e);
        }
    }

    private static Type contentOf(Type optional) throws IOException {
        if (optional instanceof ParameterizedType type && type.getRawType() == Optional.class) {
            return type.getActualTypeArguments()[0];
        }
        throw new IOException("Not an Optional: " + optional);
    }

    private static <T> T element(T[] all, int index) throws IOException {
        if (index < 0 || index >= all.length) {
            throw new IOException("Number " + index + " of " + all.length);
        }
        return all[index];
    }

    private static Object constant(Class<?> type, String name) throws IOException {
        for (Object constant : type.getEnumConstants()) {
            if (constant instanceof Enum<?> known && known.name().equals(name)) {
                return constant;
            }
        }
        throw new IOException("Not a " + type + ": " + name);
    }

    private static Path readPath(DataInputStream in) throws IOException {
        String uri = readString(in);
        try {
            return Path.of(URI.create(uri));
        } catch (IllegalArgumentException e) {
            throw new IOException("Not a path: " + uri, e);
        }
    }

    private static void writeString(DataOutputStream out, String string) throws IOException {
        writeBytes(out, StandardCharsets.UTF_8.encode(string));
    }

    private static String readString(DataInputStream in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    /** Writes the remaining bytes of a heap buffer. */
    private static void writeBytes(DataOutputStream out, ByteBuffer bytes) throws IOException {
        out.writeInt(bytes.remaining());
        out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("Not a length: " + length);
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    private static String stackTrace(Exception exception) {
        StringWriter trace = new StringWriter();
        exception.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    /** An exception thrown in the other process, of which only the stack trace is known here. */
    static final class RemoteException extends IOException {
        private static final long serialVersionUID = 1L;

        RemoteException(String trace) {
            super(trace);
        }
    }
}
