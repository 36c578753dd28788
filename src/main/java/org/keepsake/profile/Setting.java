package org.keepsake.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something the user can choose.
 *
 * <p>To add one, define a constant in {@link Settings} and list it in {@link Settings#ALL}: how it
 * is stored and parsed follows from its kind.
 *
 * @param <T> the type of its values
 */
public sealed interface Setting<T> {
    /** Its name in the file. */
    String name();

    /** The default value. */
    T initial();

    /** Parses a stored value; empty if it is invalid. */
    Optional<T> parse(String text);

    /** Returns how {@code value} is stored. */
    default String format(T value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }

    /** One of several values. */
    record Choice<E extends Enum<E>>(String name, E initial) implements Setting<E> {
        @Override
        public Optional<E> parse(String text) {
            return values().stream().filter(value -> format(value).equals(text)).findFirst();
        }

        /** All values, in order. */
        public List<E> values() {
            return List.of(initial.getDeclaringClass().getEnumConstants());
        }
    }

    /** Yes or no. */
    record Flag(String name, Boolean initial) implements Setting<Boolean> {
        @Override
        public Optional<Boolean> parse(String text) {
            return switch (text) {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
            };
        }
    }

    /**
     * An integer.
     *
     * @param least the minimum
     * @param most the maximum, at least {@code least}
     */
    @SuppressWarnings("JavaLangClash") // Next to Choice and Flag it is clear which Number is meant.
    record Number(String name, int least, int most, Integer initial) implements Setting<Integer> {
        @Override
        public Optional<Integer> parse(String text) {
            try {
                int value = Integer.parseInt(text);
                return least <= value && value <= most ? Optional.of(value) : Optional.empty();
            } catch (NumberFormatException _) {
                return Optional.empty();
            }
        }

        /** Returns the valid number nearest to {@code value}. */
        public int clamp(long value) {
            return Math.clamp(value, least, most);
        }
    }

    /** A font family, which the system may or may not have: one line that is not blank. */
    record Family(String name, String initial) implements Setting<String> {
        @Override
        public Optional<String> parse(String text) {
            return text.isBlank() || text.chars().anyMatch(Character::isISOControl)
                    ? Optional.empty()
                    : Optional.of(text);
        }

        @Override
        public String format(String value) {
            return value;
        }
    }
}
