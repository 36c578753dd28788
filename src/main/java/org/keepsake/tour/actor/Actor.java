package org.keepsake.tour.actor;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/**
 * The hands and eyes of the script: presses keys and buttons, and looks at the scene. Called on the
 * script's thread; everything happens on the FX thread, and each method returns once it is done.
 */
public final class Actor {
    /** The modifier key of the platform's shortcuts. */
    public static final KeyCode SHORTCUT =
            System.getProperty("os.name", "").startsWith("Mac") ? KeyCode.COMMAND : KeyCode.CONTROL;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Hands hands;
    private final Tempo tempo;

    /** Presses by the toolkit's robot, as fast as the window answers. */
    public Actor() {
        this(see(RobotHands::new), Tempo.HURRIED);
    }

    /** Plays with these hands, at this tempo. */
    public Actor(Hands hands, Tempo tempo) {
        this.hands = hands;
        this.tempo = tempo;
    }

    /** Asks a question on the FX thread. */
    public static <T> T see(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new UnexpectedException("the window could not be asked", e.getCause());
        } catch (TimeoutException e) {
            throw new UnexpectedException("the FX thread did not answer in " + PATIENCE, e);
        } catch (InterruptedException _) {
            throw new TourEndedException();
        }
    }

    /** Runs an action on the FX thread. */
    public static void act(Runnable action) {
        see(() -> {
            action.run();
            return true;
        });
    }

    /** Waits as {@link #await} does, with the condition evaluated on the FX thread. */
    public static void awaitSeen(String what, BooleanSupplier seen) {
        await(what, () -> see(seen::getAsBoolean));
    }

    /**
     * Waits until {@code condition} holds.
     *
     * @param what the condition in words
     * @throws UnexpectedException when it does not come to hold within half a minute
     * @throws TourEndedException when the tour is ended meanwhile
     */
    public static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new UnexpectedException("waited in vain until " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
            if (Thread.interrupted()) {
                throw new TourEndedException();
            }
        }
    }

    /** Types letters, digits, spaces, full stops and line breaks. */
    public void type(String text) {
        text.chars()
                .forEach(c -> {
                    type((char) c);
                    Tempo.rest(tempo.betweenKeys());
                });
    }

    /** Leaves time to read a sentence that has appeared. */
    public void read(String sentence) {
        Tempo.rest(tempo.perWord().multipliedBy(sentence.split("\\s+").length));
    }

    /** Leaves time to look at something that has appeared. */
    public void look() {
        Tempo.rest(tempo.look());
    }

    /** Types one character. */
    public void type(char c) {
        switch (c) {
            case ' ' -> press(KeyCode.SPACE);
            case '\n' -> press(KeyCode.ENTER);
            case '.' -> press(KeyCode.PERIOD);
            default -> {
                KeyCode key = KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c)));
                press(key, Character.isUpperCase(c) ? List.of(KeyCode.SHIFT) : List.of());
            }
        }
    }

    /** Presses a key together with the platform's shortcut modifier. */
    public void shortcut(KeyCode key) {
        press(key, List.of(SHORTCUT));
    }

    /** Presses and releases a key. */
    public void press(KeyCode key) {
        press(key, List.of());
    }

    /** Presses and releases a key while holding others. */
    public void press(KeyCode key, List<KeyCode> held) {
        timed(key, held);
    }

    /**
     * Presses and releases a key while holding others.
     *
     * @return how long the FX thread was busy with it
     */
    public Duration timed(KeyCode key, List<KeyCode> held) {
        return see(() -> {
            held.forEach(hands::press);
            long start = System.nanoTime();
            hands.press(key);
            Duration busy = Duration.ofNanos(System.nanoTime() - start);
            hands.release(key);
            held.reversed().forEach(hands::release);
            return busy;
        });
    }

    /**
     * Asks the program to quit. The keys are not released: there may be no window left for that.
     */
    public void quit() {
        act(() -> {
            hands.press(SHORTCUT);
            hands.press(KeyCode.Q);
        });
    }

    /** Clicks the middle of a node. */
    public void click(Node node) {
        act(() -> hands.click(node));
    }
}
