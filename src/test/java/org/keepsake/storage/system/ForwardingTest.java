package org.keepsake.storage.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a decorator does not change reaches the real operations, and so does its answer. */
class ForwardingTest {
    private final List<Object> received = new ArrayList<>();

    static Stream<Arguments> all() {
        return Stream.of(FileOperations.class, OpenFile.class)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                // Which has no order of its own.
                .sorted(Comparator.comparing(Method::toString))
                .flatMap(operation ->
                        answers(operation.getReturnType())
                                .map(answer -> Arguments.of(operation, answer)));
    }

    private static Stream<@Nullable Object> answers(Class<?> type) {
        return type == boolean.class ? Stream.of(true, false) : Stream.of(some(type));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyOperationIsHandedOn(Method operation, @Nullable Object answer) throws Exception {
        @Nullable Object[] arguments =
                Arrays.stream(operation.getParameterTypes())
                        .map(ForwardingTest::some)
                        .toArray(Object[]::new);
        Object real =
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {FileOperations.class, OpenFile.class},
                        (_, method, given) -> {
                            received.add(method.getName());
                            received.addAll(given == null ? List.of() : List.of(given));
                            return answer;
                        });
        Object decorator =
                FileOperations.class.isAssignableFrom(operation.getDeclaringClass())
                        ? new ForwardingFiles((FileOperations) real) {}
                        : new ForwardingFile((OpenFile) real) {};

        assertThat(operation.invoke(decorator, arguments)).isEqualTo(answer);

        assertThat(received.getFirst()).isEqualTo(operation.getName());
        assertThat(received.subList(1, received.size())).containsExactly(arguments);
    }

    private static @Nullable Object some(Class<?> type) {
        if (type.isInterface() && !List.of(Path.class, List.class).contains(type)) {
            return Proxy.newProxyInstance(
                    ForwardingTest.class.getClassLoader(),
                    new Class<?>[] {type},
                    (self, method, given) ->
                            method.getName().equals("equals") ? self == given[0] : 7);
        }
        FileStamp stamp = new FileStamp(1, 2, 3, 4, 5);
        return switch (type.getSimpleName()) {
            case "void" -> null;
            case "boolean" -> true;
            case "int" -> 42;
            case "long" -> 43L;
            case "Path" -> Path.of("some");
            case "List" -> List.of(Path.of("listed"));
            case "Optional" -> Optional.of("found");
            case "Duration" -> Duration.ofMillis(3);
            case "ByteBuffer" -> ByteBuffer.wrap(new byte[] {1, 2});
            case "HeldFolder" -> new HeldFolder(Path.of("held"), () -> {});
            case "Metadata" -> new Metadata(Map.of("owner", 1), Map.of(), Map.of());
            case "FileFacts" -> new FileFacts(FileKind.REGULAR, stamp, 0600, 1, 2);
            default -> throw new IllegalArgumentException(type.toString());
        };
    }
}
