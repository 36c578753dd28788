package org.keepsake.view;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.keepsake.text.Edit;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;
import org.keepsake.view.caret.Transaction;
import org.keepsake.view.layout.Moves;
import org.keepsake.view.row.LetterStyles;
import org.keepsake.view.screen.ScrollMarks;

/**
 * A text control for reading and editing: rows, carets, selections, marks, line numbers and scroll
 * bars. It shows a {@link TextBuffer}, and asks it for edits.
 *
 * <p>Style classes: {@code text-view} and in it {@code row-letters}, {@code caret}, {@code
 * caret-line}, {@code selection-highlight}, {@code whitespace}, {@code line-number}, {@code
 * scroll-track}, {@code scroll-thumb}, and those named by a {@link Decorator} or by {@link
 * LetterStyles}.
 */
public final class TextView extends Region {
    private final TextBuffer buffer;
    private final Surface surface;
    private final Editing editing;
    private final Actions actions;
    private final Keyboard keyboard = new Keyboard(this, KeyTable.Platform.here());

    private final ReadOnlyObjectWrapper<Carets> carets = new ReadOnlyObjectWrapper<>(Carets.START);
    private final ObjectProperty<Font> font = new SimpleObjectProperty<>(Font.getDefault());
    private final IntegerProperty tabSize = new SimpleIntegerProperty(4);

    /** Keeps descenders and accents from touching. */
    private final DoubleProperty lineSpacing = new SimpleDoubleProperty(1.1);

    private final BooleanProperty wrap = new SimpleBooleanProperty();
    private final IntegerProperty wrapColumn = new SimpleIntegerProperty();
    private final BooleanProperty lineNumbers = new SimpleBooleanProperty(true);
    private final IntegerProperty expectedLines = new SimpleIntegerProperty();
    private final BooleanProperty whitespace = new SimpleBooleanProperty();
    private final BooleanProperty currentLine = new SimpleBooleanProperty(true);
    private Text text = Text.empty();

    private Predicate<String> typed = characters -> false;

    /** The edit that the buffer is being asked for. */
    private @Nullable Transaction own;

    /** Creates a view of {@code buffer}. */
    public TextView(TextBuffer buffer) {
        this.buffer = buffer;
        surface = new Surface(this);
        editing = new Editing(this, buffer);
        actions = new Actions(this, surface, editing);
        getStyleClass().add("text-view");
        setFocusTraversable(true);
        // What a key changes is laid out in the view alone, not in all that is around it.
        surface.setManaged(false);
        getChildren().add(surface);
        buffer.textProperty().subscribe(this::become);
        font.subscribe(now -> surface.restyle());
        tabSize.subscribe(now -> surface.restyle());
        lineSpacing.subscribe(now -> surface.restyle());
        wrap.subscribe(now -> surface.restyle());
        wrapColumn.subscribe(now -> surface.restyle());
        lineNumbers.subscribe(now -> surface.restyle());
        whitespace.subscribe(now -> surface.restyle());
        currentLine.subscribe(now -> surface.requestLayout());
        expectedLines.subscribe(now -> surface.requestLayout());
        focusedProperty().subscribe(surface::setActive);
        carets.subscribe((was, is) -> tell());
        keyboard.install();
        new Mouse(this, surface).install();
        new InputMethod(this, surface).install();
        setAccessibleRole(AccessibleRole.TEXT_AREA);
    }

    private void become(Text now) {
        Edit edit = Edit.between(text, now);
        Text before = text;
        text = now;
        surface.become(before, now, edit);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        carets.set(
                own != null && own.after() == now
                        ? own.caretsAfter()
                        : carets.get().after(before, now, edit));
    }

    /** Asks the buffer for an edit, and moves the carets to where it puts them. */
    void apply(Transaction edit) {
        own = edit;
        boolean made = buffer.apply(edit);
        own = null;
        if (made) {
            setCarets(edit.caretsAfter());
        }
    }

    private void tell() {
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
        notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET);
    }

    /** The text on the screen. */
    public Text text() {
        return text;
    }

    /** Whether the text can be edited, not just read. */
    public boolean isEditable() {
        return buffer.isEditable();
    }

    /** The font of the letters. */
    public ObjectProperty<Font> fontProperty() {
        return font;
    }

    /** The distance between tab stops, in characters. */
    public IntegerProperty tabSizeProperty() {
        return tabSize;
    }

    /** The distance between lines, as a multiple of the font's height, at least 1. */
    public DoubleProperty lineSpacingProperty() {
        return lineSpacing;
    }

    /** Whether lines are wrapped at the right edge. */
    public BooleanProperty wrapProperty() {
        return wrap;
    }

    /**
     * Where lines are wrapped before the right edge, in characters of a monospaced font; 0 for
     * nowhere.
     */
    public IntegerProperty wrapColumnProperty() {
        return wrapColumn;
    }

    /** Whether line numbers are shown. */
    public BooleanProperty lineNumbersProperty() {
        return lineNumbers;
    }

    /**
     * How many lines the text may come to have: the gutter has room for their numbers, so that a
     * text of which only the beginning is there does not move when the rest comes.
     */
    public IntegerProperty expectedLinesProperty() {
        return expectedLines;
    }

    /** Whether the line of the caret is highlighted. */
    public BooleanProperty currentLineProperty() {
        return currentLine;
    }

    /** Whether spaces and tabs are made visible. */
    public BooleanProperty whitespaceProperty() {
        return whitespace;
    }

    /** The carets, in bytes of the text. */
    public Carets carets() {
        return carets.get();
    }

    /** The carets, in bytes of the text. */
    public ReadOnlyObjectProperty<Carets> caretsProperty() {
        return carets.getReadOnlyProperty();
    }

    /** Moves the carets, and scrolls as far as needed to show the main one. */
    public void setCarets(Carets now) {
        carets.set(now);
        surface.reveal(Reveal.NEAREST);
    }

    /** Moves the caret and its selection, and centres the caret if it is out of sight. */
    public void go(Caret caret) {
        go(Carets.of(caret));
    }

    /** Moves the carets and their selections, and centres the main caret if it is out of sight. */
    public void go(Carets now) {
        carets.set(now);
        surface.reveal(Reveal.CENTRED);
    }

    /** Moves the carets without scrolling. */
    void setCaretsInPlace(Carets now) {
        carets.set(now);
        surface.requestLayout();
    }

    /** The first visible line, from 0. */
    public int topLine() {
        return text.position(Math.min(surface.viewport().top(), text.byteLength())).line();
    }

    /**
     * Scrolls until {@code line}, or the last line if there are fewer, is the first visible one, as
     * far as possible.
     */
    public void setTopLine(int line) {
        surface.beginAt(text.lineStart(Math.min(line, text.lineCount() - 1)));
    }

    /**
     * How many rows have been laid out since the view was created, which is the cost of a
     * keystroke.
     */
    public long rowsLaidOut() {
        return surface.rows().laidOut();
    }

    /** Sets the source of marks and redraws them. */
    public void setDecorator(Decorator decorator) {
        surface.setDecorator(decorator);
    }

    /** Shows marks of the whole text beside the vertical scroll bar. */
    public void setScrollMarks(ScrollMarks marks) {
        surface.setScrollMarks(marks);
    }

    /** Asks for the marks again, because they have changed. */
    public void redecorate() {
        surface.redecorate();
    }

    /** Sets the source of the styles of letters. */
    public void setLetterStyles(LetterStyles styles) {
        surface.setStyles(styles);
    }

    /** Asks for the styles of letters again, because they have changed. */
    public void restyleLetters() {
        surface.restyleLetters();
    }

    /** Sets what an action does here, instead of the default. */
    public void on(TextAction action, Runnable does) {
        actions.on(action, does);
    }

    /**
     * Sets what hears of each action that has moved the carets or selected, even if they were there
     * already.
     */
    public void onMoved(Consumer<TextAction> hears) {
        actions.onMoved(hears);
    }

    /** Performs an action, as its key does. */
    public void run(TextAction action) {
        actions.run(action);
    }

    /**
     * Replaces the selection of each caret with a string, unless the text cannot be edited. Its
     * line breaks become those of the neighbouring text.
     */
    public void insert(String string, Transaction.Kind kind) {
        editing.insert(string, kind);
    }

    /** Replaces the selection of each caret with a string of its own, likewise. */
    public void insert(Function<Caret, String> strings, Transaction.Kind kind) {
        editing.insert(strings, kind);
    }

    /** Applies an edit of the text on the screen, unless that cannot be edited. */
    public void edit(Transaction edit) {
        editing.apply(edit);
    }

    /**
     * Sets what may type the characters of a key in a way of its own, which it returns true for.
     */
    public void onTyped(Predicate<String> does) {
        typed = does;
    }

    /** Whether a key does something in the text: types, moves, or is a command of its table. */
    public boolean uses(KeyEvent key) {
        return keyboard.uses(key);
    }

    /** Whether a key changes the text, if that can be edited. */
    public boolean edits(KeyEvent key) {
        return keyboard.edits(key);
    }

    /** Whether the owner of the view has typed the characters of a key. */
    boolean typed(String characters) {
        return typed.test(characters);
    }

    Editing editing() {
        return editing;
    }

    Surface surface() {
        return surface;
    }

    Moves moves() {
        return new Moves(surface.rows());
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return AccessiblePlaces.answer(this, surface, attribute, parameters)
                .orElseGet(() -> super.queryAccessibleAttribute(attribute, parameters));
    }

    @Override
    protected void layoutChildren() {
        surface.cover(localToScene(0, 0).getY(), getWidth(), getHeight());
        surface.layout();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
