package org.keepsake.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.NotificationPane;
import org.keepsake.text.Position;
import org.keepsake.text.Text;
import org.keepsake.view.TextView;
import org.keepsake.view.caret.Caret;

/** A person's eyes: what is to be seen of one window. FX thread. */
public final class WindowView {
    private final Stage stage;

    public WindowView(Stage stage) {
        this.stage = stage;
    }

    public String title() {
        return stage.getTitle();
    }

    public boolean isMarkedAsModified() {
        return title().startsWith("●");
    }

    public Node node(String selector) {
        return Objects.requireNonNull(stage.getScene().lookup(selector), selector);
    }

    private TabPane tabs() {
        return (TabPane) node("#tabs");
    }

    public List<String> tabTitles() {
        return tabs().getTabs().stream()
                .map(tab -> (isMarkedAsModified(tab) ? "● " : "") + tab.getText())
                .toList();
    }

    private static boolean isMarkedAsModified(Tab tab) {
        return tab.getGraphic().getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("modified"));
    }

    /** Whether the first tab says that its last save failed. */
    public boolean isMarkedAsFailed() {
        return tabs().getTabs().getFirst().getGraphic().lookup(".tab-failed") != null;
    }

    public void selectTab(int index) {
        tabs().getSelectionModel().select(index);
    }

    /** Whether no text is still being loaded. */
    public boolean allCanBeEdited() {
        return tabs().getTabs().stream()
                .map(tab -> area((NotificationPane) tab.getContent()))
                .allMatch(TextView::isEditable);
    }

    public Tab tab(int index) {
        return tabs().getTabs().get(index);
    }

    /** The head of a tab, counted from 0: what can be clicked of it. */
    public Node tabHead(int index) {
        return tabs().lookupAll(".tab").stream()
                .filter(head ->
                        head.lookup(".tab-label") instanceof Labeled label
                                && label.getText().equals(tab(index).getText()))
                .findFirst()
                .orElseThrow();
    }

    private NotificationPane front() {
        return (NotificationPane) tabs().getSelectionModel().getSelectedItem().getContent();
    }

    /** The text on the screen, in front. */
    public TextView area() {
        return area(front());
    }

    private static TextView area(NotificationPane pane) {
        return (TextView) Objects.requireNonNull(pane.getContent().lookup("#text"));
    }

    /** The text on the screen of a tab, in front or not. */
    public TextView area(int tab) {
        NotificationPane pane = (NotificationPane) tab(tab).getContent();
        return (TextView) Objects.requireNonNull(pane.getContent().lookup("#text"));
    }

    /** What lies over the text in front while it is empty. */
    public Node hint() {
        return Objects.requireNonNull(front().getContent().lookup(".empty-hint"));
    }

    /** The text in front as it is shown. */
    public String text() {
        return text(area());
    }

    private static String text(TextView area) {
        Text text = area.text();
        return IntStream.range(0, text.lineCount())
                .mapToObj(text::line)
                .collect(Collectors.joining("\n"));
    }

    /** The text of a tab, in front or not. */
    public String textOf(int tab) {
        return text(area(tab));
    }

    /** A line of the text in front, from 0. */
    public String line(int line) {
        return area().text().line(line);
    }

    /** How many lines the text in front has. */
    public int lines() {
        return area().text().lineCount();
    }

    /** Where the caret is in the text in front. */
    public Position caret() {
        return area().text().position(area().carets().main().offset());
    }

    /** What is selected in the text in front: from line and column to line and column. */
    public String selection() {
        Text text = area().text();
        Caret caret = area().carets().main();
        Position from = text.position(caret.start());
        Position to = text.position(caret.end());
        return "%d:%d-%d:%d".formatted(from.line(), from.column(), to.line(), to.column());
    }

    /** Puts the caret there. */
    public void putCaret(int line, int column) {
        area().go(Caret.at(area().text().offset(line, column)));
    }

    public Node statusBar() {
        return node("#status");
    }

    /** What the status bar says, as it is shown. */
    public Labeled statusSentence() {
        return (Labeled) node("#status-sentence");
    }

    public ProgressBar progressBar() {
        return (ProgressBar) node("#status .progress-bar");
    }

    /** What the status bar says. */
    public String status() {
        return statusSentence().getText();
    }

    /** Where the caret is, as the status bar says it. */
    public String position() {
        return ((Labeled) node("#position")).getText();
    }

    public boolean offersCancel() {
        return node("#cancel").isVisible();
    }

    public boolean showsProgress() {
        return progressBar().isVisible();
    }

    /** What comes and goes by itself over the text in front. */
    public Optional<Labeled> toast() {
        return front().getContent().lookupAll("#toast").stream()
                .map(Labeled.class::cast)
                .findFirst();
    }

    /** What the notice above the text in front says; empty without one. */
    public String notice() {
        return front().isShowing() && front().lookup("#notice") instanceof Labeled label
                ? label.getText()
                : "";
    }

    /** How the notice above the text in front looks, by its style classes. */
    public List<String> noticeStyles() {
        return List.copyOf(front().getStyleClass());
    }

    /** Whether the text begins where the notice ends. */
    public boolean noticeCoversNothing() {
        Node bar = Objects.requireNonNull(front().lookup(".notification-bar > .pane"));
        double end = bar.localToScene(bar.getLayoutBounds()).getMaxY();
        return bar.getLayoutBounds().getHeight() > 30
                && area().localToScene(area().getLayoutBounds()).getMinY() >= end - 1;
    }

    /** A button of the notice above the text in front, by its words. */
    public ButtonBase noticeButton(String text) {
        return buttons(front()).filter(b -> text.equals(b.getText())).findFirst().orElseThrow();
    }

    /** The words of the notice's buttons, in their order. */
    public List<String> noticeButtons() {
        Node bar = Objects.requireNonNull(front().lookup(".notification-bar"));
        return buttons((Parent) bar)
                .map(ButtonBase::getText)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** Closes the notice above the text in front, as its cross does. */
    public void closeNotice() {
        ((ButtonBase) Objects.requireNonNull(front().lookup(".close-button"))).fire();
    }

    /** A menu of the menu bar, by its words. */
    public Node menuButton(String text) {
        return node(".menu-bar").lookupAll(".menu-button").stream()
                .filter(button -> button instanceof Labeled menu && menu.getText().contains(text))
                .findFirst()
                .orElseThrow();
    }

    public MenuItem menuItem(String id) {
        return ((MenuBar) node(".menu-bar"))
                .getMenus().stream()
                        .flatMap(WindowView::items)
                        .filter(item -> id.equals(item.getId()))
                        .findFirst()
                        .orElseThrow();
    }

    /** A menu within a menu, by its id. */
    public Menu menu(String id) {
        return ((MenuBar) node(".menu-bar"))
                .getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(Menu.class::isInstance)
                        .map(Menu.class::cast)
                        .filter(menu -> id.equals(menu.getId()))
                        .findFirst()
                        .orElseThrow();
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu
                ? menu.getItems().stream().flatMap(WindowView::items)
                : Stream.of(item);
    }

    /** The dialog that stands in front of this window, if any. */
    public Optional<DialogPane> dialog() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage dialog && dialog.getOwner() == stage)
                .map(Window::getScene)
                .map(Scene::getRoot)
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .findFirst();
    }

    /** A button of the dialog, by its words without the mark of their access key. */
    public ButtonBase dialogButton(String text) {
        return buttons(dialog().orElseThrow())
                .filter(b -> text.equals(b.getText().replace("_", "")))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<ButtonBase> buttons(Parent parent) {
        return parent.lookupAll(".button").stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast);
    }
}
