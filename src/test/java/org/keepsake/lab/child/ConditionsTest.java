package org.keepsake.lab.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepsake.child.Pipe;
import org.keepsake.lab.simulation.Simulation;

/** What a child of the lab is told before its order arrives. */
class ConditionsTest {

    static Stream<Simulation> simulations() {
        return Stream.of(
                new Simulation.Real(),
                new Simulation.FullAfter(1L << 40),
                new Simulation.Denied(),
                new Simulation.Slow(0.25, Duration.ofNanos(1_000_000_001)));
    }

    @ParameterizedTest
    @MethodSource("simulations")
    void conditionsArriveAsTheyWereSent(Simulation simulation) throws IOException {
        Conditions sent = new Conditions(Path.of("a folder").toAbsolutePath(), simulation);
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        new Pipe(InputStream.nullInputStream(), pipe).sendPreface(sent);

        Pipe child =
                new Pipe(
                        new ByteArrayInputStream(pipe.toByteArray()),
                        OutputStream.nullOutputStream());

        assertThat(child.receivePreface(Conditions.class)).isEqualTo(sent);
    }
}
