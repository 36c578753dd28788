package org.keepsake.ui.editor;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Tab;
import javafx.scene.layout.StackPane;
import org.keepsake.background.Job;
import org.keepsake.background.LoadTask;
import org.keepsake.background.RewriteTask;
import org.keepsake.document.Document;
import org.keepsake.editorconfig.EditorConfig;
import org.keepsake.profile.Settings;
import org.keepsake.storage.ConflictKind;
import org.keepsake.text.Text;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.words.Messages;

/**
 * One document in its tab: its name and mark, the place for notices above the text, and what is
 * under way for it: a load, a save, a conversion, a clipboard transfer.
 */
public final class Editor {
    private final Document document = new Document();
    private final EditableText text;
    private final EditorPlace place;
    private final TypeAhead ahead;
    private final StackPane overlay;
    private final NoticePane notices;
    private final Tab tab = new Tab();
    private final int number;
    private final String untitled;
    private final ObjectProperty<SaveState> saveState =
            new SimpleObjectProperty<>(new SaveState.Idle());
    private final ObjectProperty<Optional<LoadTask>> loading =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<RewriteTask>> conversion =
            new SimpleObjectProperty<>(Optional.empty());

    private final ObjectProperty<Optional<ConflictKind>> conflict =
            new SimpleObjectProperty<>(Optional.empty());

    private final BooleanProperty awaited = new SimpleBooleanProperty();

    private final ObjectProperty<EditorConfig> conventions =
            new SimpleObjectProperty<>(EditorConfig.NONE);

    private final ObjectProperty<Optional<Transfer>> transfer =
            new SimpleObjectProperty<>(Optional.empty());

    private final ObjectProperty<Optional<String>> remark =
            new SimpleObjectProperty<>(Optional.empty());

    /**
     * Creates an editor with an empty document.
     *
     * @param number of the document among those without a file, from 1
     */
    Editor(int number, Messages messages) {
        this.number = number;
        untitled = number == 1 ? messages.get("untitled") : messages.get("untitled.again", number);
        text = new EditableText(document, messages);
        place = new EditorPlace(text.view(), this::file, this::isLoading);
        ahead = new TypeAhead(text, this::isAwaited, place::stay);
        overlay = new StackPane(text.view());
        overlay.getStyleClass().add("text-ground");
        notices =
                new NoticePane(
                        overlay,
                        text.view(),
                        messages.get("action.close"),
                        messages.get("notice.actions"),
                        count -> messages.get("notice.others", count));
        tab.setContent(notices.node());
        tab.setText(name());
        new TabMark(messages, this).show();
        loading.subscribe(this::holdOrRelease);
        transfer.subscribe(this::holdOrRelease);
        text.view().caretsProperty().subscribe(carets -> remark.set(Optional.empty()));
        awaited.subscribe(this::holdOrRelease);
    }

    /** The document that is edited. */
    public Document document() {
        return document;
    }

    /** The text of the document, as the user sees and edits it. */
    public EditableText text() {
        return text;
    }

    /** The tab that holds the text. */
    public Tab tab() {
        return tab;
    }

    /** The text and everything laid over it. */
    public StackPane overlay() {
        return overlay;
    }

    /** The place for notices above the text. */
    public NoticePane notices() {
        return notices;
    }

    /** The state of the latest save. */
    public ObjectProperty<SaveState> saveStateProperty() {
        return saveState;
    }

    /** Shows the beginning of a text that is still being loaded. */
    public void preview(Text beginning) {
        document.preview(beginning);
        double bytes = loading.get().map(LoadTask::getTotalWork).orElse(0.0);
        double lines = beginning.lineCount() * bytes / Math.max(1, beginning.byteLength());
        text.view().expectedLinesProperty().set((int) lines);
    }

    /** What another program has done to the file, as long as the user has yet to decide. */
    public ObjectProperty<Optional<ConflictKind>> conflictProperty() {
        return conflict;
    }

    /** The load that is filling this editor; the text cannot be edited meanwhile. */
    public ObjectProperty<Optional<LoadTask>> loadingProperty() {
        return loading;
    }

    /**
     * Whether edits that an earlier session left may be about to come back; the text cannot be
     * edited meanwhile.
     */
    public BooleanProperty awaitedProperty() {
        return awaited;
    }

    private boolean isAwaited() {
        return awaited.get();
    }

    /** Whether something has been typed that waits until the text can be edited. */
    public ReadOnlyBooleanProperty typedAheadProperty() {
        return ahead.waitingProperty();
    }

    /** Types what waits into another text, because this one is not going to come. */
    public void typeAheadInto(Editor other) {
        ahead.playInto(other.text().view());
    }

    /** The conversion of line endings in progress; the text can be edited meanwhile. */
    public ObjectProperty<Optional<RewriteTask>> conversionProperty() {
        return conversion;
    }

    /** The conventions for the document's file, which override the user's settings. */
    public ObjectProperty<EditorConfig> conventionsProperty() {
        return conventions;
    }

    /** The settings that apply to this document. */
    public Settings settings(Settings ofTheUser) {
        return conventions.get().over(ofTheUser);
    }

    /** A large transfer to or from the clipboard, if one is in progress. */
    public ObjectProperty<Optional<Transfer>> transferProperty() {
        return transfer;
    }

    /** Shows a clipboard transfer until it {@linkplain #ended ends}. */
    public void started(Transfer begun) {
        transfer.set(Optional.of(begun));
    }

    /** Stops showing the transfer of {@code task}, unless another has replaced it. */
    public void ended(Job<?> task) {
        if (transfer.get().filter(shown -> shown.task() == task).isPresent()) {
            transfer.set(Optional.empty());
        }
    }

    /** A remark on what the user has just tried, until the caret moves. */
    public ReadOnlyObjectProperty<Optional<String>> remarkProperty() {
        return remark;
    }

    /** Makes a remark, which the status bar shows. */
    public void remark(String sentence) {
        // Said again if it is the same: else the key that asks again seems dead.
        remark.set(Optional.empty());
        remark.set(Optional.of(sentence));
    }

    private void holdOrRelease() {
        boolean pasting = transfer.get().filter(Transfer::inward).isPresent();
        text.setHeld(isLoading() || pasting || awaited.get());
        if (!isLoading()) {
            text.view().expectedLinesProperty().set(0);
        }
    }

    /** Whether a file is being loaded into this editor. */
    public boolean isLoading() {
        return loading.get().isPresent();
    }

    /** Whether a save of this document is waiting or running. */
    public boolean isSaving() {
        return saveState.get() instanceof SaveState.Saving;
    }

    /** The document's file, or the file that is being loaded into it. */
    public Optional<Path> file() {
        return loading.get().map(LoadTask::path).or(document::path);
    }

    /** The number of an untitled document; empty once it has a file. */
    public OptionalInt untitledNumber() {
        return file().isPresent() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The user's place in the text. */
    public EditorPlace place() {
        return place;
    }

    /** The name of the document: that of its file. */
    public String name() {
        return file().map(Messages::fileName).orElse(untitled);
    }

    /** The label of the tab: the name, shortened, with its folder if another tab has the name. */
    public String label() {
        return tab.getText();
    }

    /** Sets the label of the tab. */
    void label(String words) {
        tab.setText(words);
    }

    /** Whether nobody has used this editor, so that an opened file may replace it. */
    public boolean isUntouched() {
        return document.path().isEmpty()
                && !document.isModified()
                && document.text().byteLength() == 0
                && !isLoading();
    }

    /** Focuses the text; the caret starts at the beginning if it has not been anywhere yet. */
    public void focus() {
        // The skin of a pane adds the text to the scene only once CSS is applied.
        notices.node().applyCss();
        text.view().requestFocus();
    }
}
