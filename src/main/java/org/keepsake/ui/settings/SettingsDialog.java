package org.keepsake.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.keepsake.history.History;
import org.keepsake.journal.JournalFolder;
import org.keepsake.profile.Setting;
import org.keepsake.profile.Settings;
import org.keepsake.ui.dialog.DialogFrame;
import org.keepsake.ui.dialog.ScreenFit;
import org.keepsake.ui.words.Messages;

/**
 * The settings as a form. A choice takes effect at once, in the window behind it, so there is
 * nothing to confirm and nothing to cancel.
 */
public final class SettingsDialog {
    private static final double GAP = 8;

    /** The room for a scroll bar, which a small window needs, in pixels. */
    private static final double SCROLL_BAR = 16;

    /** What the values of the settings take in either language, in pixels. */
    private static final double NOTE_WIDTH = 390;

    /** Longer names of settings take two lines, in pixels. */
    private static final double LONGEST_NAME = 200;

    /**
     * Settings that belong together, in the tab with the message key {@code preferences.} and the
     * name.
     */
    private record Group(String name, List<Setting<?>> settings) {}

    private static final List<Group> GROUPS =
            List.of(
                    new Group(
                            "appearance",
                            List.of(
                                    Settings.LOOK,
                                    Settings.LANGUAGE,
                                    Settings.FONT,
                                    Settings.FONT_SIZE,
                                    Settings.ZOOM,
                                    Settings.LINE_SPACING,
                                    Settings.WORD_WRAP,
                                    Settings.WRAP_COLUMN,
                                    Settings.LINE_NUMBERS,
                                    Settings.SHOW_WHITESPACE,
                                    Settings.CURRENT_LINE,
                                    Settings.MATCHING_BRACKETS,
                                    Settings.CODE_COLOURS,
                                    Settings.RESPONSIVENESS)),
                    new Group(
                            "typing",
                            List.of(
                                    Settings.TAB_WIDTH,
                                    Settings.INSERT_SPACES,
                                    Settings.AUTO_INDENT)),
                    new Group(
                            "saving",
                            List.of(
                                    Settings.AUTOSAVE,
                                    Settings.AUTOSAVE_SECONDS,
                                    Settings.TRIM_ON_SAVE,
                                    Settings.SAVE_NOTICE)),
                    new Group(
                            "recovery",
                            List.of(
                                    Settings.KEEP_EDITS,
                                    Settings.ON_QUIT,
                                    Settings.HISTORY_MIB,
                                    Settings.HISTORY_COPY_MIB)));

    private final Stage owner;
    private final Messages messages;
    private final ObjectProperty<Settings> settings;
    private final Executor workers;
    private final KeptOnDisk kept;
    private Optional<Dialog<?>> open = Optional.empty();

    /**
     * Creates a dialog owned by {@code owner}.
     *
     * @param history earlier versions of files
     * @param journals edits that are not saved yet
     * @param workers runs what takes a moment: the search for fonts, and what is asked of the disk
     */
    public SettingsDialog(
            Stage owner,
            Messages messages,
            ObjectProperty<Settings> settings,
            History history,
            JournalFolder journals,
            Executor workers) {
        this.owner = owner;
        this.messages = messages;
        this.settings = settings;
        this.workers = workers;
        this.kept =
                new KeptOnDisk(history, journals, () -> settings.get().get(Settings.KEEP_EDITS));
    }

    /** Shows the settings, or brings them to the front. */
    public void show() {
        if (open.isPresent()) {
            open.get().getDialogPane().getScene().getWindow().requestFocus();
            return;
        }
        SettingControls controls = new SettingControls(messages, settings, workers);
        Dialog<ButtonType> dialog = new Dialog<>();
        DialogFrame.apply(dialog, owner);
        // The text stays visible and usable while the user tries out its look.
        dialog.initModality(Modality.NONE);
        dialog.setTitle(messages.get("preferences.title"));
        ButtonType defaults = new ButtonType(messages.get("preferences.defaults"), ButtonData.LEFT);
        ButtonType close = new ButtonType(messages.get("action.close"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(defaults, close);
        TabPane content = new TabPane();
        content.setId("settings");
        content.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        GROUPS.forEach(group -> content.getTabs().add(tab(group, controls)));
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getStyleClass().add("settings-dialog");
        // Otherwise a button with few words would be as wide as the one with many.
        ButtonBar.setButtonUniformSize(dialog.getDialogPane().lookupButton(close), false);
        Button reset = (Button) dialog.getDialogPane().lookupButton(defaults);
        reset.setTooltip(new Tooltip(messages.get("preferences.defaults.all")));
        reset.addEventFilter(
                javafx.event.ActionEvent.ACTION,
                e -> {
                    Question.ask(
                            (Stage) reset.getScene().getWindow(),
                            messages,
                            "preferences.defaults.question",
                            "preferences.defaults.consequence",
                            "preferences.defaults.yes",
                            () -> settings.set(Settings.DEFAULTS));
                    e.consume();
                });
        // Otherwise the button that resets all settings would have the focus.
        dialog.setOnShown(e -> {
            ScreenFit.apply(content.getScene().getWindow());
            content.lookup("#setting-look").requestFocus();
        });
        dialog.setOnHidden(e -> {
            controls.close();
            open = Optional.empty();
        });
        open = Optional.of(dialog);
        // It is put in the middle of its owner by the size that it has before it is shown.
        dialog.getDialogPane().applyCss();
        dialog.getDialogPane().layout();
        alignNames(content);
        fit(content);
        dialog.show();
    }

    private Tab tab(Group group, SettingControls controls) {
        ScrollPane scroll = new ScrollPane(form(group, controls));
        scroll.setFitToWidth(true);
        Tab tab = new Tab(messages.get("preferences." + group.name()), scroll);
        tab.setId("settings-" + group.name());
        return tab;
    }

    /** The names are equally wide in all tabs, so that the controls begin at the same place. */
    private static void alignNames(TabPane content) {
        List<ColumnConstraints> columns = new ArrayList<>();
        double widest = 0;
        for (Tab tab : content.getTabs()) {
            GridPane form = form(tab);
            form.applyCss();
            columns.add(form.getColumnConstraints().getFirst());
            widest =
                    form.getChildren().stream()
                            .filter(SettingsDialog::isName)
                            .mapToDouble(name -> name.prefWidth(-1))
                            .reduce(widest, Math::max);
        }
        double width = Math.min(widest, LONGEST_NAME);
        columns.forEach(column -> column.setPrefWidth(width));
    }

    private static boolean isName(Node child) {
        return child instanceof Label && GridPane.getColumnIndex(child) == 0;
    }

    private static void fit(TabPane content) {
        double width =
                content.getTabs().stream()
                        .mapToDouble(tab -> form(tab).prefWidth(-1))
                        .max()
                        .orElse(0);
        content.setPrefWidth(SCROLL_BAR + width);
        for (Tab tab : content.getTabs()) {
            // Names that are wrapped in this width make their rows higher.
            ((ScrollPane) tab.getContent()).setPrefViewportHeight(form(tab).prefHeight(width));
        }
    }

    private static GridPane form(Tab tab) {
        return (GridPane) ((ScrollPane) tab.getContent()).getContent();
    }

    private GridPane form(Group group, SettingControls controls) {
        GridPane grid = new GridPane(2 * GAP, GAP);
        grid.getStyleClass().add("settings-form");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        int row = 0;
        for (Setting<?> setting : group.settings()) {
            addRow(grid, row++, setting, controls.of(setting));
            if (setting == Settings.LANGUAGE) {
                Label later = new Label(messages.get("preferences.later"));
                later.getStyleClass().add("settings-note");
                later.setMinWidth(Region.USE_PREF_SIZE);
                grid.add(later, 1, row++);
            } else if (setting == Settings.HISTORY_COPY_MIB) {
                grid.add(versionsNote(), 1, row++);
            }
        }
        if (group.settings().contains(Settings.KEEP_EDITS)) {
            for (DiskUseRow.Kept one : kept.all()) {
                addUse(grid, row++, controls, new DiskUseRow(messages, workers, one));
            }
        }
        return grid;
    }

    /** Says for how long versions are kept; it wraps in the width that the settings leave it. */
    private Label versionsNote() {
        Label note = new Label(messages.get("preferences.versions"));
        note.setId("versions-note");
        note.getStyleClass().add("settings-note");
        note.setWrapText(true);
        note.setPrefWidth(NOTE_WIDTH);
        note.setMaxWidth(Double.MAX_VALUE);
        return note;
    }

    private void addUse(GridPane grid, int row, SettingControls controls, DiskUseRow use) {
        grid.add(use.node(), 0, row, 2, 1);
        // Later: those that store or clear what is measured have to hear of it first.
        controls.follow(settings.subscribe((was, is) -> Platform.runLater(use::refresh)));
    }

    private void addRow(GridPane grid, int row, Setting<?> setting, Control control) {
        if (!(control instanceof CheckBox)) {
            Label name = new Label(messages.get("setting." + setting.name()));
            name.setLabelFor(control);
            name.setWrapText(true);
            name.setMaxWidth(LONGEST_NAME);
            name.disableProperty().bind(control.disableProperty());
            grid.add(name, 0, row);
        }
        grid.add(control, 1, row);
    }
}
