package org.keepsake.ui.dialog;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.stage.FileChooser;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.keepsake.ui.kit.SystemClipboard;
import org.keepsake.ui.words.Messages;

/**
 * Asks with dialogs of the window and the platform's file choosers. The default button never loses
 * anything.
 */
public final class DialogPrompts implements Prompts {
    private final Stage owner;
    private final Messages messages;

    /** Creates prompts whose dialogs are owned by {@code owner}. */
    public DialogPrompts(Stage owner, Messages messages) {
        this.owner = owner;
        this.messages = messages;
    }

    @Override
    public void askFilesToOpen(Optional<Path> near, Consumer<List<Path>> answer) {
        List<File> files = chooser(messages.get("open.title"), near).showOpenMultipleDialog(owner);
        answer.accept(files == null ? List.of() : files.stream().map(File::toPath).toList());
    }

    @Override
    public void askWhereToSave(
            Optional<Path> near, String what, String name, Consumer<Optional<Path>> answer) {
        FileChooser chooser = chooser(messages.get("saveas.title", what), near);
        chooser.setInitialFileName(name);
        answer.accept(Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath));
    }

    @Override
    public void askAboutUnsaved(String name, boolean quitting, Consumer<Unsaved> answer) {
        ButtonType save = new ButtonType(messages.get("action.save"), ButtonData.YES);
        ButtonType discard = new ButtonType(messages.get("action.discard"), ButtonData.NO);
        ButtonType cancel = new ButtonType(messages.get("action.cancel"), ButtonData.CANCEL_CLOSE);
        ask(
                messages.get(quitting ? "unsaved.quit" : "unsaved.question", name),
                messages.get(quitting ? "unsaved.consequence" : "unsaved.reopen"),
                List.of(save, discard, cancel),
                chosen -> {
                    if (chosen.equals(save)) {
                        answer.accept(Unsaved.SAVE);
                    } else {
                        answer.accept(chosen.equals(discard) ? Unsaved.DISCARD : Unsaved.CANCEL);
                    }
                });
    }

    @Override
    public void askAboutAllUnsaved(
            List<UnsavedDocument> documents, boolean quitting, Consumer<AllUnsaved> answer) {
        UnsavedList list = new UnsavedList(messages, documents);
        Alert alert =
                alert(
                        messages.get(
                                quitting ? "unsaved.all" : "unsaved.alltabs", documents.size()),
                        "",
                        list.buttons());
        list.fill(
                alert,
                messages.get(quitting ? "unsaved.allconsequence" : "unsaved.reopen"),
                answer);
        alert.show();
    }

    @Override
    public void askToRevert(String name, Consumer<Boolean> answer) {
        ButtonType revert = new ButtonType(messages.get("revert.revert"), ButtonData.OTHER);
        ButtonType keep = new ButtonType(messages.get("action.cancel"), ButtonData.CANCEL_CLOSE);
        Alert alert =
                alert(
                        messages.get("revert.question", name),
                        messages.get("revert.consequence"),
                        List.of(revert, keep));
        ((Button) alert.getDialogPane().lookupButton(keep)).setDefaultButton(true);
        alert.setOnHidden(e -> answer.accept(revert.equals(alert.getResult())));
        alert.show();
    }

    @Override
    public Runnable askToGiveUp(Path file, Consumer<Boolean> answer) {
        String name = Messages.fileName(file);
        return askToWait(
                messages.get("stuck.question", name),
                messages.get("stuck.consequence", name),
                answer);
    }

    @Override
    public Runnable askToStopPrinting(String name, Consumer<Boolean> answer) {
        return askToWait(
                messages.get("printing.question", name),
                messages.get("printing.consequence"),
                answer);
    }

    private Runnable askToWait(String question, String consequence, Consumer<Boolean> answer) {
        ButtonType quit = new ButtonType(messages.get("stuck.quit"), ButtonData.OTHER);
        ButtonType wait = new ButtonType(messages.get("action.wait"), ButtonData.CANCEL_CLOSE);
        Alert alert = alert(question, consequence, List.of(quit, wait));
        // The text can be edited, and saved elsewhere, while the user decides.
        alert.initModality(Modality.NONE);
        ((Button) alert.getDialogPane().lookupButton(wait)).setDefaultButton(true);
        alert.setOnHidden(e -> answer.accept(quit.equals(alert.getResult())));
        alert.show();
        return () -> {
            alert.setOnHidden(null);
            alert.hide();
        };
    }

    @Override
    public void showDetails(Details details) {
        ButtonType copy = new ButtonType(messages.get("action.copy"), ButtonData.OTHER);
        ButtonType close = new ButtonType(messages.get("action.close"), ButtonData.CANCEL_CLOSE);
        Alert alert = alert(details.sentence(), "", List.of(copy, close));
        alert.setTitle(messages.get("details.title"));
        alert.getDialogPane().setContent(new DetailsPane(messages, details));
        alert.setOnShown(e -> alert.getDialogPane().lookupButton(close).requestFocus());
        Button button = (Button) alert.getDialogPane().lookupButton(copy);
        button.addEventFilter(
                javafx.event.ActionEvent.ACTION,
                e -> {
                    SystemClipboard.put(details.whole());
                    e.consume();
                });
        alert.show();
    }

    private void ask(
            String question,
            String consequence,
            List<ButtonType> buttons,
            Consumer<ButtonType> answer) {
        Alert alert = alert(question, consequence, buttons);
        alert.setOnHidden(e ->
                answer.accept(Optional.ofNullable(alert.getResult()).orElse(ButtonType.CANCEL)));
        alert.show();
    }

    private Alert alert(String header, String text, List<ButtonType> buttons) {
        Alert alert = new Alert(Alert.AlertType.NONE, text);
        DialogFrame.apply(alert, owner);
        alert.setTitle(messages.get("app.name"));
        alert.setHeaderText(header);
        alert.getButtonTypes().setAll(buttons);
        DialogPane pane = alert.getDialogPane();
        DialogFrame.order(pane);
        // A dialog is centred by its preferred width, which may be more than it gets.
        alert.setOnShowing(e -> {
            pane.applyCss();
            if (pane.prefWidth(-1) > pane.getMaxWidth()) {
                pane.setPrefWidth(pane.getMaxWidth());
            }
        });
        return alert;
    }

    private FileChooser chooser(String title, Optional<Path> near) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        folder(near).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    /**
     * The folder of {@code near}, else the user's own: the one that the program was started from
     * would be a matter of chance.
     */
    static Optional<File> folder(Optional<Path> near) {
        return Stream.concat(
                        near.map(Path::toAbsolutePath).map(Path::getParent).stream(),
                        Stream.of(Path.of(System.getProperty("user.home", "/"))))
                .map(Path::toFile)
                .filter(File::isDirectory)
                .findFirst();
    }
}
