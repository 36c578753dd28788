package org.keepsake.ui.session;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.keepsake.profile.Bookmark;
import org.keepsake.profile.Session;
import org.keepsake.storage.Expected;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.kit.Later;
import org.keepsake.ui.open.OpenController;
import org.keepsake.ui.open.Openings;
import org.keepsake.ui.syntax.Languages;

/**
 * Restores the last session, and stores the current one: soon after each change, so that a crash
 * loses little of it, and at the end. A session that was not restored is not overwritten either.
 */
public final class SessionController {
    /** How long a change may wait, so that several are stored together. */
    private static final Duration SOON = Duration.seconds(2);

    /** How long the other files wait for the one in front. */
    private static final Duration HEAD_START = Duration.seconds(1);

    private final Memory memory;
    private final EditorTabs tabs;
    private final OpenController opens;
    private final Languages languages;
    private final WindowPlacement window;
    private final PauseTransition soon = new PauseTransition(SOON);
    private List<Bookmark> openAtQuit = List.of();
    private Map<Path, String> languagesAtQuit = Map.of();
    private Map<Integer, Integer> untitledAtQuit = Map.of();
    private Optional<Editor> frontAtQuit = Optional.empty();

    /** That of {@link #frontAtQuit}, which may be closed by the end. */
    private Optional<Path> frontFileAtQuit = Optional.empty();

    /** The places of tabs when the program ended. */
    private final Map<Editor, Integer> places = new HashMap<>();

    private boolean remembers;

    public SessionController(
            Memory memory,
            EditorTabs tabs,
            OpenController opens,
            Languages languages,
            WindowPlacement window) {
        this.memory = memory;
        this.tabs = tabs;
        this.opens = opens;
        this.languages = languages;
        this.window = window;
        soon.setOnFinished(e -> keep());
    }

    /** Moves the window, which is not shown yet, to where it was. */
    public void restoreWindow() {
        window.restore(memory.session().window());
    }

    /** Moves the window, which is not shown yet, so that it does not cover the one before. */
    public void placeBesideOthers() {
        window.placeBeside(memory.session().window());
    }

    /**
     * Opens what was open, with the tabs in their old order, and {@code openings} in front of it.
     * The document in front is loaded first.
     *
     * @return whether a document without a file was in front, and nothing else is to be
     */
    public boolean restore(Openings openings) {
        boolean free = tabs.active().isUntouched();
        Session before = memory.session();
        List<Editor> waiting =
                before.files().stream().map(at -> openLater(at, before.languages())).toList();
        places.putAll(places(waiting, before.untitled()));
        opens.open(openings);
        if (openings.isEmpty() && free) {
            before.front().map(waiting::get).ifPresent(tabs::bringToFront);
        }
        load(waiting);
        remember();
        return openings.isEmpty() && free && before.front().isEmpty();
    }

    /** The tabs of files had the places that those without a file left free. */
    private static Map<Editor, Integer> places(List<Editor> files, Map<Integer, Integer> untitled) {
        Map<Editor, Integer> places = new HashMap<>();
        int place = 0;
        for (Editor file : files) {
            while (untitled.containsValue(place)) {
                place++;
            }
            places.put(file, place);
            place++;
        }
        return places;
    }

    /**
     * Adds an empty document with the number and in the place that one without a file had among
     * those that are back.
     *
     * @param number of the document that had it
     */
    public Editor addUntitled(int number) {
        Optional<Integer> place = Optional.ofNullable(memory.session().untitled().get(number));
        List<Editor> all = tabs.all();
        int index =
                place.flatMap(before ->
                                all.stream()
                                        .filter(tab -> places.getOrDefault(tab, -1) > before)
                                        .findFirst())
                        .or(() -> all.stream().filter(tab -> isAfter(tab, number)).findFirst())
                        .map(all::indexOf)
                        .orElse(all.size());
        Editor editor = tabs.add(index, number);
        place.ifPresent(it -> places.put(editor, it));
        return editor;
    }

    /** Whether a document without a file has a higher number. */
    private static boolean isAfter(Editor tab, int number) {
        return tab.untitledNumber().stream().anyMatch(its -> its > number);
    }

    private Editor openLater(Bookmark at, Map<Path, String> chosen) {
        Editor editor = opens.openLater(at);
        Optional.ofNullable(chosen.get(at.file()))
                .ifPresent(language -> languages.choose(editor, language));
        return editor;
    }

    private void load(List<Editor> waiting) {
        Editor front = tabs.active();
        waiting.stream().filter(front::equals).forEach(opens::begin);
        Runnable others =
                Later.once(() ->
                        waiting.stream().filter(editor -> editor != front).forEach(opens::begin));
        PauseTransition headStart = new PauseTransition(HEAD_START);
        headStart.setOnFinished(e -> others.run());
        headStart.play();
        Later.when(front.loadingProperty(), Optional::isEmpty, others);
    }

    private void remember() {
        remembers = true;
        tabs.onChanged(() -> {
            places.keySet().retainAll(tabs.all());
            changed();
        });
        tabs.activeProperty().addListener(o -> changed());
        tabs.onAdded(editor -> {
            editor.document().pathProperty().addListener(o -> changed());
            editor.text().view().caretsProperty().addListener((o, was, is) -> changed());
        });
        languages.onChosen(this::changed);
        window.follow(this::changed);
        changed();
    }

    private void changed() {
        if (remembers && soon.getStatus() != PauseTransition.Status.RUNNING) {
            soon.playFromStart();
        }
    }

    /** Records what is open, because files that are still loading are closed in order to quit. */
    public void quitting() {
        openAtQuit = bookmarks(tabs.all());
        languagesAtQuit = chosenLanguages();
        untitledAtQuit = untitled();
        frontAtQuit = Optional.of(tabs.active());
        frontFileAtQuit = tabs.active().file();
    }

    /** Stores the session for the last time: nothing is handed to the workers after this. */
    public void end() {
        soon.stop();
        if (remembers) {
            remembers = false;
            memory.keep().accept(atEnd());
        }
    }

    /** Stores what is open now, and does not wait for more changes. */
    public void keep() {
        if (remembers) {
            soon.stop();
            memory.keep().accept(now());
        }
    }

    private Session now() {
        return session(tabs.active().file(), bookmarks(tabs.all()), chosenLanguages(), untitled());
    }

    /** What was open when the user asked to quit, and what has been saved to a file since. */
    private Session atEnd() {
        Set<Path> before = openAtQuit.stream().map(Bookmark::file).collect(Collectors.toSet());
        Map<Path, String> chosen = new HashMap<>(languagesAtQuit);
        chosen.putAll(chosenLanguages());
        return session(
                frontFileAtQuit.or(() -> frontAtQuit.orElseGet(tabs::active).file()),
                Stream.concat(
                                openAtQuit.stream(),
                                bookmarks(tabs.all()).stream()
                                        .filter(at -> !before.contains(at.file())))
                        .toList(),
                chosen,
                untitledAtQuit);
    }

    private Session session(
            Optional<Path> front,
            List<Bookmark> files,
            Map<Path, String> chosen,
            Map<Integer, Integer> untitled) {
        List<Path> paths = files.stream().map(Bookmark::file).toList();
        return new Session(
                files,
                front.map(paths::indexOf).filter(index -> index >= 0),
                window.now(),
                chosen,
                untitled);
    }

    private Map<Integer, Integer> untitled() {
        List<Editor> all = tabs.all();
        Map<Integer, Integer> untitled = new HashMap<>();
        for (int index = 0; index < all.size(); index++) {
            OptionalInt number = all.get(index).untitledNumber();
            if (number.isPresent()) {
                untitled.put(number.getAsInt(), index);
            }
        }
        return untitled;
    }

    private Map<Path, String> chosenLanguages() {
        Map<Path, String> chosen = new HashMap<>();
        for (Editor editor : tabs.all()) {
            editor.file()
                    .ifPresent(
                            file -> languages.chosen(editor).ifPresent(id -> chosen.put(file, id)));
        }
        return chosen;
    }

    private static List<Bookmark> bookmarks(List<Editor> editors) {
        return editors.stream()
                .filter(editor -> !wasNeverThere(editor))
                .flatMap(editor -> editor.place().now().stream())
                .toList();
    }

    /** Whether the file has yet to be created, and is not just away. */
    private static boolean wasNeverThere(Editor editor) {
        return editor.document().expected() instanceof Expected.NoFile
                && !editor.isLoading()
                && !editor.place().isAwaited();
    }
}
