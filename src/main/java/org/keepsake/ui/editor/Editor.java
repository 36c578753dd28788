package org.keepsake.ui.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Tab;
import javafx.scene.layout.StackPane;
import org.keepsake.background.Job;
import org.keepsake.background.LoadTask;
import org.keepsake.background.RewriteTask;
import org.keepsake.document.Document;
import org.keepsake.document.LineEdit;
import org.keepsake.document.SelectedLines;
import org.keepsake.document.Selection;
import org.keepsake.document.TextChange;
import org.keepsake.editorconfig.EditorConfig;
import org.keepsake.profile.Settings;
import org.keepsake.save.LoadedFile;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Position;
import org.keepsake.text.Text;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.words.Messages;
import org.keepsake.view.TextAction;
import org.keepsake.view.TextView;
import org.keepsake.view.caret.Caret;

/**
 * One document in the window: its text in its tab, a place for a notice above the text, and what
 * became of its latest save. FX thread.
 */
public final class Editor {
    private static final Text LINE_BREAK = Text.of("\n");

    private final Document document = new Document();
    private final DocumentBuffer buffer = new DocumentBuffer(document);
    private final TextView view = new TextView(buffer);
    private final BracketMarks brackets = new BracketMarks(view);
    private final Highlights highlights = new Highlights(view, brackets);
    private final StackPane overlay = new StackPane(view);
    private Text edited = document.text();
    private final NoticePane notices;
    private final Tab tab = new Tab();
    private final int number;
    private final String untitled;
    private final EditorPlace place = new EditorPlace(view, this::file);
    private final ObjectProperty<SaveState> saveState =
            new SimpleObjectProperty<>(new SaveState.Idle());
    private final ObjectProperty<Optional<LoadTask>> loading =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<RewriteTask>> conversion =
            new SimpleObjectProperty<>(Optional.empty());

    private final ObjectProperty<EditorConfig> conventions =
            new SimpleObjectProperty<>(EditorConfig.NONE);

    private final ObjectProperty<Optional<Transfer>> transfer =
            new SimpleObjectProperty<>(Optional.empty());

    /**
     * An editor with an empty document.
     *
     * @param number of the document among those without a file, from 1
     */
    Editor(int number, Messages messages) {
        this.number = number;
        untitled = number == 1 ? messages.get("untitled") : messages.get("untitled.again", number);
        view.setId("text");
        view.setAccessibleText(messages.get("text.accessible"));
        view.caretsProperty().subscribe((was, is) -> moved());
        view.on(TextAction.UNDO, this::undo);
        view.on(TextAction.REDO, this::redo);
        notices = new NoticePane(overlay, view, messages.get("action.close"));
        tab.setContent(notices.node());
        tab.setText(name());
        new TabMark(messages, this).show();
        loading.subscribe(this::holdOrRelease);
        transfer.subscribe(this::holdOrRelease);
    }

    /** A caret that moves without an edit ends the step of undo that is being typed. */
    private void moved() {
        if (document.text() == edited) {
            document.caretMoved();
        }
        edited = document.text();
    }

    public Document document() {
        return document;
    }

    /** The text on the screen. */
    public TextView view() {
        return view;
    }

    public Tab tab() {
        return tab;
    }

    /** The text, and what lies over it. */
    public StackPane overlay() {
        return overlay;
    }

    public NoticePane notices() {
        return notices;
    }

    /** Which brackets are marked in the text. */
    BracketMarks brackets() {
        return brackets;
    }

    /** What is marked in the text. */
    public Highlights highlights() {
        return highlights;
    }

    public ObjectProperty<SaveState> saveStateProperty() {
        return saveState;
    }

    /** The load that is filling this editor; the text cannot be edited meanwhile. */
    public ObjectProperty<Optional<LoadTask>> loadingProperty() {
        return loading;
    }

    /** The conversion of line endings that is under way; the text can be edited meanwhile. */
    public ObjectProperty<Optional<RewriteTask>> conversionProperty() {
        return conversion;
    }

    /** What is asked for the document's file, above the user's settings. */
    public ObjectProperty<EditorConfig> conventionsProperty() {
        return conventions;
    }

    /** The settings that hold in this document. */
    public Settings settings(Settings ofTheUser) {
        return conventions.get().over(ofTheUser);
    }

    /** Much text that is on its way to the clipboard or from it. */
    public ObjectProperty<Optional<Transfer>> transferProperty() {
        return transfer;
    }

    public void started(Transfer begun) {
        transfer.set(Optional.of(begun));
    }

    public void ended(Job<?> task) {
        if (transfer.get().filter(shown -> shown.task() == task).isPresent()) {
            transfer.set(Optional.empty());
        }
    }

    private void holdOrRelease() {
        boolean pasting = transfer.get().filter(Transfer::inward).isPresent();
        buffer.setEditable(!isLoading() && !pasting);
    }

    /** Whether the text can be edited, and is not only shown. */
    public boolean isEditable() {
        return buffer.isEditable();
    }

    public boolean isLoading() {
        return loading.get().isPresent();
    }

    public boolean isSaving() {
        return saveState.get() instanceof SaveState.Saving;
    }

    /** The document's file, or the one that is being loaded into it. */
    public Optional<Path> file() {
        return loading.get().map(LoadTask::path).or(document::path);
    }

    /** The number that an untitled document goes by; none once it has a file. */
    public OptionalInt untitledNumber() {
        return file().isPresent() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Where somebody is in the text. */
    public EditorPlace place() {
        return place;
    }

    /** What the document is called: its file's name. */
    public String name() {
        return file().map(Messages::fileName).orElse(untitled);
    }

    /** Writes on the tab. */
    void label(String words) {
        tab.setText(words);
    }

    /** An editor that nobody has used: opening a file may take its place. */
    public boolean isUntouched() {
        return document.path().isEmpty()
                && !document.isModified()
                && document.text().byteLength() == 0
                && !isLoading();
    }

    /**
     * Puts the keyboard into the text; the caret is at the beginning where it has been nowhere yet.
     */
    public void focus() {
        // A pane that was never styled has not taken in the text yet, and the text has no scene.
        notices.node().applyCss();
        view.requestFocus();
    }

    public void undo() {
        document.undo().map(DocumentBuffer::caretsOf).ifPresent(view::go);
    }

    public void redo() {
        document.redo().map(DocumentBuffer::caretsOf).ifPresent(view::go);
    }

    /** Takes over what the file holds by now; the caret stays in its line and column. */
    public void reload(LoadedFile file) {
        Selection before = selection();
        Selection after = before.moved(document.text(), file.text());
        document.reloaded(file, before);
        select(Selection.caretAt(after.caret()));
    }

    /** Selects a character of the text, or of an earlier text, and brings it into view. */
    public void reveal(CharacterPlace place) {
        select(place.in(document.text()));
        view.requestFocus();
    }

    /** Puts the caret at the beginning of a line, or of the last one. */
    public void selectLine(int line) {
        Text text = document.text();
        select(Selection.caretAt(text.lineStart(Math.min(line, text.lineCount() - 1))));
    }

    /** As {@link Document#lineBreaksConverted}. */
    public boolean takeLineBreaks(Text from, Text converted) {
        return document.lineBreaksConverted(from, converted, selection());
    }

    /**
     * Takes over a text that was made of this one: one step of undo.
     *
     * @return false, and nothing is done, when the text has been edited meanwhile
     */
    public boolean takeReplaced(Text from, Text now, Selection after) {
        boolean taken =
                document.text() == from
                        && document.replace(TextChange.between(from, now), selection(), after);
        if (taken) {
            select(after);
        }
        return taken;
    }

    /** The line and the column of the caret. */
    public Position caret() {
        return document.text().position(view.carets().main().offset());
    }

    /** The line break for lines that come in the place of what is selected. */
    public LineBreak lineBreakAt(Selection place) {
        return document.lineBreakAt(place);
    }

    /**
     * Puts a text in the place of what is selected, as one step of undo, and the caret behind it;
     * unless the text is only being shown.
     */
    public void replace(Selection place, Text with) {
        if (isEditable()) {
            TextChange change = TextChange.of(document.text(), place.start(), place.end(), with);
            Selection after = Selection.caretAt(change.end());
            document.replace(change, place, after);
            select(after);
        }
    }

    /** The lines that the caret or the selection is in. */
    public SelectedLines selectedLines() {
        return new SelectedLines(document.text(), selection());
    }

    /** Does an edit of whole lines of the current text, unless it is only being shown. */
    public void edit(LineEdit edit) {
        if (buffer.isEditable()) {
            document.replace(edit.change(), selection(), edit.after());
            select(edit.after());
        }
    }

    /**
     * Takes over a text in which some lines read otherwise: one step of undo. Not while the text is
     * only being shown.
     *
     * @param from the text that was changed
     * @param after what is to be selected, in bytes of {@code to}
     * @return false, and nothing is done, when the text has been edited meanwhile
     */
    public boolean takeLines(Text from, Text to, Selection after) {
        boolean taken =
                buffer.isEditable()
                        && document.replace(TextChange.between(from, to), selection(), after);
        if (taken && !after.equals(selection())) {
            select(after);
        }
        return taken;
    }

    /** What is selected, in bytes of the text. */
    public Selection selection() {
        return DocumentBuffer.selectionOf(view.carets().main());
    }

    /** What is selected: at several carets the pieces, each in a line of its own. */
    public Text selectedText() {
        List<Caret> selected =
                view.carets().all().stream().filter(caret -> !caret.isEmpty()).toList();
        Text pieces = Text.empty();
        for (Caret caret : selected) {
            Text piece = document.text().slice(caret.start(), caret.end());
            pieces = pieces.byteLength() == 0 ? piece : pieces.concat(LINE_BREAK).concat(piece);
        }
        return pieces;
    }

    /** Selects, and brings the end of it that has the caret into view. */
    public void select(Selection selection) {
        view.go(Caret.selecting(selection.anchor(), selection.caret()));
    }
}
