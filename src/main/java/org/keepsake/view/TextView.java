package org.keepsake.view;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
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
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.keepsake.text.Edit;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;
import org.keepsake.view.caret.Transaction;
import org.keepsake.view.layout.Moves;

/**
 * A text on the screen, to be read and edited: rows, carets, what is selected and marked, line
 * numbers, scroll bars. What it shows, and whom it asks for changes, is a {@link TextBuffer}.
 *
 * <p>Style classes, for a style sheet: {@code text-view} and in it {@code row-letters}, {@code
 * caret}, {@code caret-line}, {@code selection-highlight}, {@code line-number}, {@code
 * scroll-track}, {@code scroll-thumb}, and what a {@link Decorator} names.
 *
 * <p>Confined to the FX thread.
 */
public final class TextView extends Region {
    private final TextBuffer buffer;
    private final Surface surface;
    private final Editing editing;
    private final Moving moving;
    private final Map<TextAction, Runnable> owned = new EnumMap<>(TextAction.class);

    private final ReadOnlyObjectWrapper<Carets> carets = new ReadOnlyObjectWrapper<>(Carets.START);
    private final ObjectProperty<Font> font = new SimpleObjectProperty<>(Font.getDefault());
    private final IntegerProperty tabSize = new SimpleIntegerProperty(4);

    /** Letters with descenders and accents do not touch. */
    private final DoubleProperty lineSpacing = new SimpleDoubleProperty(1.1);

    private final BooleanProperty wrap = new SimpleBooleanProperty();
    private final BooleanProperty lineNumbers = new SimpleBooleanProperty(true);
    private final BooleanProperty currentLine = new SimpleBooleanProperty(true);
    private Text text = Text.empty();

    /** The edit that the buffer is asked for. */
    private @Nullable Transaction own;

    /** A view of a text. */
    public TextView(TextBuffer buffer) {
        this.buffer = buffer;
        surface = new Surface(this);
        editing = new Editing(this, buffer);
        moving = new Moving(this, KeyTable.Platform.here());
        getStyleClass().add("text-view");
        setFocusTraversable(true);
        getChildren().add(surface);
        buffer.textProperty().subscribe(this::become);
        font.subscribe(now -> surface.restyle());
        tabSize.subscribe(now -> surface.restyle());
        lineSpacing.subscribe(now -> surface.restyle());
        wrap.subscribe(now -> surface.restyle());
        lineNumbers.subscribe(now -> surface.restyle());
        currentLine.subscribe(now -> surface.requestLayout());
        focusedProperty().subscribe(surface::setActive);
        carets.subscribe((was, is) -> tell());
        new Keyboard(this, KeyTable.Platform.here()).install();
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

    /** Has the buffer make an edit, and goes where it leads. */
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

    /** The text that is shown. */
    public Text text() {
        return text;
    }

    /** Whether the text can be edited, and is not only shown. */
    public boolean isEditable() {
        return buffer.isEditable();
    }

    /** The font of the letters. */
    public ObjectProperty<Font> fontProperty() {
        return font;
    }

    /** The distance of tab stops, in characters. */
    public IntegerProperty tabSizeProperty() {
        return tabSize;
    }

    /** The distance of lines, in heights of the font, at least 1. */
    public DoubleProperty lineSpacingProperty() {
        return lineSpacing;
    }

    /** Whether lines are wrapped at the right edge. */
    public BooleanProperty wrapProperty() {
        return wrap;
    }

    /** Whether lines are numbered. */
    public BooleanProperty lineNumbersProperty() {
        return lineNumbers;
    }

    /** Whether the line of the caret is marked. */
    public BooleanProperty currentLineProperty() {
        return currentLine;
    }

    /** The carets, in bytes of the text. */
    public Carets carets() {
        return carets.get();
    }

    /** The carets, observed. */
    public ReadOnlyObjectProperty<Carets> caretsProperty() {
        return carets.getReadOnlyProperty();
    }

    /** Moves the carets, and the screen as far as needed to show the main one. */
    public void setCarets(Carets now) {
        carets.set(now);
        surface.reveal(Surface.Reveal.NEAREST);
    }

    /** Selects, and brings the caret to the middle of the screen if it is out of sight. */
    public void go(Caret caret) {
        go(Carets.of(caret));
    }

    /** The same with several carets, of which the main one is brought into sight. */
    public void go(Carets now) {
        carets.set(now);
        surface.reveal(Surface.Reveal.CENTRED);
    }

    /** Moves the carets, and not the screen. */
    void setCaretsInPlace(Carets now) {
        carets.set(now);
        surface.requestLayout();
    }

    /** The first line in sight, from 0. */
    public int topLine() {
        return text.position(Math.min(surface.viewport().top(), text.byteLength())).line();
    }

    /** Scrolls until a line, or the last one, is the first in sight, as far as that is possible. */
    public void setTopLine(int line) {
        surface.beginAt(text.lineStart(Math.min(line, text.lineCount() - 1)));
    }

    /** How many rows were laid out since the view was made: what a key costs. */
    public long rowsLaidOut() {
        return surface.rows().laidOut();
    }

    /** Says what marks there are; they are drawn anew. */
    public void setDecorator(Decorator decorator) {
        surface.setDecorator(decorator);
    }

    /** Asks for the marks again, which are others by now. */
    public void redecorate() {
        surface.redecorate();
    }

    /** Says what an action does here, in place of what the view does by itself. */
    public void on(TextAction action, Runnable does) {
        owned.put(action, does);
    }

    /** Does an action, as its key does. */
    public void run(TextAction action) {
        Runnable does = owned.get(action);
        if (does != null) {
            does.run();
            return;
        }
        switch (action.sort()) {
            case EDIT -> editing.run(action);
            case VIEW -> surface.run(action);
            case MOVE, SELECTION -> moving.run(action);
            case OWNER -> {}
        }
    }

    /**
     * Puts a string in the place of what is selected, at each caret, unless the text is only shown.
     * Line breaks in it become those of the neighbourhood.
     */
    public void insert(String string, Transaction.Kind kind) {
        editing.insert(string, kind);
    }

    /** The same with a string for each caret. */
    public void insert(Function<Caret, String> strings, Transaction.Kind kind) {
        editing.insert(strings, kind);
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
        return switch (attribute) {
            case EDITABLE -> isEditable();
            case FONT -> font.get();
            default ->
                    new Accessibility(text, carets().main())
                            .answer(attribute, parameters)
                            .orElseGet(() -> super.queryAccessibleAttribute(attribute, parameters));
        };
    }

    @Override
    protected void layoutChildren() {
        surface.resizeRelocate(0, 0, getWidth(), getHeight());
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
