package org.keepsake.view;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Performs the actions of a view: its owner's way if that has one, else the usual way. */
final class Actions {
    private final TextView view;
    private final Surface surface;
    private final Editing editing;
    private final Moving moving;
    private final Map<TextAction, Runnable> owned = new EnumMap<>(TextAction.class);

    private Consumer<TextAction> moved = action -> {};

    Actions(TextView view, Surface surface, Editing editing) {
        this.view = view;
        this.surface = surface;
        this.editing = editing;
        this.moving = new Moving(view, KeyTable.Platform.here());
    }

    /** Sets what an action does, instead of the usual. */
    void on(TextAction action, Runnable does) {
        owned.put(action, does);
    }

    /** Sets what hears of each action that has moved the carets or selected. */
    void onMoved(Consumer<TextAction> hears) {
        moved = hears;
    }

    void run(TextAction action) {
        Runnable does = owned.get(action);
        if (does != null) {
            does.run();
            return;
        }
        switch (action.sort()) {
            case EDIT -> editing.run(action);
            case VIEW -> look(action);
            case MOVE, SELECTION -> {
                moving.run(action);
                moved.accept(action);
            }
            case OWNER -> {}
        }
    }

    private void look(TextAction action) {
        switch (action) {
            case SCROLL_UP -> surface.scrollBy(0, -surface.pitch());
            case SCROLL_DOWN -> surface.scrollBy(0, surface.pitch());
            case CONTEXT_MENU -> new Pointing(view, surface).askForMenu();
            default -> throw new IllegalArgumentException(action.name());
        }
    }
}
