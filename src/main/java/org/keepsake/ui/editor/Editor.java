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
 * One document in the window: its text in its tab, a place for a notice above the text, and the
 * state of its latest save.
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
     * Creates an editor with an empty document.
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

    /** Moving the caret without an edit ends the undo step that is being typed. */
    private void moved() {
        if (document.text() == edited) {
            document.caretMoved();
        }
        edited = document.text();
    }

    /** The document that is edited. */
    public Document document() {
        return document;
    }

    /** The control that shows the text. */
    public TextView view() {
        return view;
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

    /** The brackets that are marked in the text. */
    BracketMarks brackets() {
        return brackets;
    }

    /** The highlights in the text. */
    public Highlights highlights() {
        return highlights;
    }

    /** The state of the latest save. */
    public ObjectProperty<SaveState> saveStateProperty() {
        return saveState;
    }

    /** The load that is filling this editor; the text cannot be edited meanwhile. */
    public ObjectProperty<Optional<LoadTask>> loadingProperty() {
        return loading;
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

    private void holdOrRelease() {
        boolean pasting = transfer.get().filter(Transfer::inward).isPresent();
        buffer.setEditable(!isLoading() && !pasting);
    }

    /** Whether the text can be edited, not just read. */
    public boolean isEditable() {
        return buffer.isEditable();
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
        view.requestFocus();
    }

    /** Undoes the latest step. Does nothing if there is none. */
    public void undo() {
        document.undo().map(DocumentBuffer::caretsOf).ifPresent(view::go);
    }

    /** Redoes the step undone last. Does nothing if there is none. */
    public void redo() {
        document.redo().map(DocumentBuffer::caretsOf).ifPresent(view::go);
    }

    /** Takes over what the file holds now; the caret stays at its line and column. */
    public void reload(LoadedFile file) {
        Selection before = selection();
        Selection after = before.moved(document.text(), file.text());
        document.reloaded(file, before);
        select(Selection.caretAt(after.caret()));
    }

    /** Selects a character of the text, or of an earlier text, and scrolls to it. */
    public void reveal(CharacterPlace place) {
        select(place.in(document.text()));
        view.requestFocus();
    }

    /** Moves the caret to the beginning of a line, or of the last line if there are fewer. */
    public void selectLine(int line) {
        Text text = document.text();
        select(Selection.caretAt(text.lineStart(Math.min(line, text.lineCount() - 1))));
    }

    /** As {@link Document#lineBreaksConverted}. */
    public boolean takeLineBreaks(Text from, Text converted) {
        return document.lineBreaksConverted(from, converted, selection());
    }

    /**
     * Takes over a text derived from this one, as one undo step.
     *
     * @return false, with nothing done, if the text has been edited meanwhile
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

    /** The line and column of the caret. */
    public Position caret() {
        return document.text().position(view.carets().main().offset());
    }

    /** The line break to use for lines that replace the selection. */
    public LineBreak lineBreakAt(Selection place) {
        return document.lineBreakAt(place);
    }

    /**
     * Replaces what is selected, as one undo step, and puts the caret after the new text. Does
     * nothing while the text cannot be edited.
     */
    public void replace(Selection place, Text with) {
        if (isEditable()) {
            TextChange change = TextChange.of(document.text(), place.start(), place.end(), with);
            Selection after = Selection.caretAt(change.end());
            document.replace(change, place, after);
            select(after);
        }
    }

    /** The lines that the caret or the selection touches. */
    public SelectedLines selectedLines() {
        return new SelectedLines(document.text(), selection());
    }

    /**
     * Applies an edit of whole lines to the current text. Does nothing while the text cannot be
     * edited.
     */
    public void edit(LineEdit edit) {
        if (buffer.isEditable()) {
            document.replace(edit.change(), selection(), edit.after());
            select(edit.after());
        }
    }

    /**
     * Takes over a text in which some lines were rewritten, as one undo step. Does nothing while
     * the text cannot be edited.
     *
     * @param from the text that was changed
     * @param after what to select then, in bytes of {@code to}
     * @return false, with nothing done, if the text has been edited meanwhile
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

    /** The selection, in bytes of the text. */
    public Selection selection() {
        return DocumentBuffer.selectionOf(view.carets().main());
    }

    /** The selected text; with several carets the pieces, one per line. */
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

    /** Selects, and scrolls to the end that has the caret. */
    public void select(Selection selection) {
        view.go(Caret.selecting(selection.anchor(), selection.caret()));
    }
}
