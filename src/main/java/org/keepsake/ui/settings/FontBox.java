package org.keepsake.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.keepsake.background.Job;
import org.keepsake.profile.Settings;
import org.keepsake.ui.kit.FontFamilies;

/**
 * Offers the font families of this system, the monospaced ones first and the others below a line. A
 * worker finds them; until then there is only the chosen one.
 */
final class FontBox extends ComboBox<String> {
    private static final PseudoClass APART = PseudoClass.getPseudoClass("apart");

    private final String standard;
    private @Nullable String firstOther;

    /**
     * Creates a box that {@code workers} fill.
     *
     * @param standard what people call the family that stands for the one of the system
     */
    FontBox(Executor workers, String standard) {
        this.standard = standard;
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable String family) {
                        return family == null ? "" : words(family);
                    }

                    @Override
                    public String fromString(String words) {
                        throw new UnsupportedOperationException("Nothing is typed here");
                    }
                });
        setCellFactory(list -> new Family());
        Job<FontFamilies> search = Job.of(cancelled -> FontFamilies.installed());
        search.whenSucceeded(this::offer);
        workers.execute(search);
    }

    /** Shows a family as the chosen one, even if it is not installed. */
    void show(String family) {
        if (!getItems().contains(family)) {
            getItems().addFirst(family);
        }
        setValue(family);
    }

    private String words(String family) {
        return family.equals(Settings.FONT.initial()) ? standard : family;
    }

    private void offer(FontFamilies found) {
        String chosen = getValue();
        List<String> families = new ArrayList<>(found.monospaced());
        families.addAll(found.others());
        firstOther = found.others().isEmpty() ? null : found.others().getFirst();
        if (chosen != null && !families.contains(chosen)) {
            families.addFirst(chosen);
        }
        // The chosen one stays where it is: without it in the list, the box would choose another.
        for (int place = 0; place < families.size(); place++) {
            String family = families.get(place);
            if (place >= getItems().size() || !getItems().get(place).equals(family)) {
                getItems().add(place, family);
            }
        }
    }

    /** One family of the list. */
    private final class Family extends ListCell<String> {
        Family() {
            getStyleClass().add("font-family");
        }

        @Override
        protected void updateItem(String family, boolean empty) {
            super.updateItem(family, empty);
            setText(empty ? null : words(family));
            pseudoClassStateChanged(APART, !empty && family.equals(firstOther));
        }
    }
}
