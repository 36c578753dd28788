package org.keepsake.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How to start this program again, as this process was started. */
final class OwnCommand {
    /** What the command line of a process that plays begins with, after the JVM's options. */
    private static final Set<String> MODES = Set.of("--demo", "--bench");

    private OwnCommand() {}

    /** The command with other arguments; empty where the system does not tell the own one. */
    static Optional<List<String>> with(String... arguments) {
        ProcessHandle.Info self = ProcessHandle.current().info();
        if (self.command().isEmpty() || self.arguments().isEmpty()) {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(List.of(self.command().get()));
        Stream.of(self.arguments().get())
                .takeWhile(argument -> !MODES.contains(argument))
                .forEach(command::add);
        command.addAll(List.of(arguments));
        return Optional.of(command);
    }
}
