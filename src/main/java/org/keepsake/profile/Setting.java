package org.keepsake.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing the user can choose.
 *
 * <p>One more is a constant in {@link Settings} and a place in {@link Settings#ALL}: how it is
 * stored and read follows from its kind.
 *
 * @param <T> its values
 */
public sealed interface Setting<T> {
    /** What it is called in the file. */
    String name();

    /** The value for a user who has chosen nothing. */
    T initial();

    /** The value that was stored as {@code text}; none if that means nothing. */
    Optional<T> parse(String text);

    /** How {@code value} is stored. */
    default String format(T value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }

    /** One of several values. */
    record Choice<E extends Enum<E>>(String name, E initial) implements Setting<E> {
        @Override
        public Optional<E> parse(String text) {
            return values().stream().filter(value -> format(value).equals(text)).findFirst();
        }

        /** All values, in their order. */
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
     * A whole number.
     *
     * @param least the least that can be chosen
     * @param most the most that can be chosen, at least {@code least}
     */
    @SuppressWarnings("JavaLangClash") // next to Choice and Flag it is clear which one is meant
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

        /** The number nearest to {@code value} that can be chosen. */
        public int clamp(long value) {
            return Math.clamp(value, least, most);
        }
    }

    /** A family of fonts, which the system may have or not: one line that is not blank. */
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
