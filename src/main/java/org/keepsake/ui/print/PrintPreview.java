package org.keepsake.ui.print;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.IntegerExpression;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.print.Paper;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.transform.Scale;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.StringConverter;
import org.keepsake.background.Job;
import org.keepsake.background.Latest;
import org.keepsake.print.Pages;
import org.keepsake.profile.Setting;
import org.keepsake.profile.Settings;
import org.keepsake.text.Text;
import org.keepsake.ui.dialog.DialogFrame;
import org.keepsake.ui.dialog.ScreenFit;
import org.keepsake.ui.editor.TextAppearance;
import org.keepsake.ui.kit.NumberSpinner;
import org.keepsake.ui.words.Messages;

/**
 * A dialog that shows the pages of a text before they are printed. The first page is there at once;
 * how many there are, a worker finds out.
 */
final class PrintPreview {
    private static final List<Paper> PAPERS =
            List.of(Paper.A4, Paper.A5, Paper.A3, Paper.NA_LETTER, Paper.LEGAL);
    private static final double GAP = 8;
    private static final double WIDTH = 760;
    private static final double HEIGHT = 620;
    private static final double PRINTER_WIDTH = 220;
    private static final double SIZE_WIDTH = 90;

    /** What is left for the page in the smallest window, in pixels. */
    private static final double LEAST_SHEET = 120;

    /** Left free around a page, so that one that fits needs no scroll bar; in pixels. */
    private static final double EDGE = 2 * GAP;

    private final Stage owner;
    private final Messages messages;
    private final Press press;
    private final Executor readers;
    private final Text text;
    private final String name;
    private final int tabSize;
    private final ObjectProperty<Settings> settings;
    private final Latest layout = new Latest();
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ChoiceBox<String> printers = new ChoiceBox<>();
    private final ChoiceBox<Paper> papers = new ChoiceBox<>();
    private final ChoiceBox<Settings.Margins> margins = new ChoiceBox<>();
    private final NumberSpinner size = new NumberSpinner(Settings.PRINT_FONT_SIZE);
    private final CheckBox headed = new CheckBox();
    private final CheckBox numbered = new CheckBox();
    private final Label noPrinter = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final IntegerSpinnerValueFactory numbers = new IntegerSpinnerValueFactory(1, 1);
    private final Spinner<Integer> number = new Spinner<>(numbers);
    private final Label count = new Label();
    private final Group sheet = new Group();
    private final ScrollPane scroll = new ScrollPane(new StackPane(sheet));
    private final CheckBox whole = new CheckBox();
    private final ButtonType printing;
    private PrintFont font;
    private Pages pages;
    private boolean isComplete;

    PrintPreview(
            Stage owner,
            Messages messages,
            Press press,
            Executor readers,
            Text text,
            String name,
            int tabSize,
            ObjectProperty<Settings> settings) {
        this.owner = owner;
        this.messages = messages;
        this.press = press;
        this.readers = readers;
        this.text = text;
        this.name = name;
        this.tabSize = tabSize;
        this.settings = settings;
        printing = new ButtonType(messages.get("print.print"), ButtonData.OK_DONE);
        papers.getItems().setAll(PAPERS);
        papers.setValue(Paper.A4);
        font = new PrintFont(wantedFont());
        pages = Pages.first(text, design().area());
    }

    private PageDesign design() {
        Settings chosen = settings.get();
        return new PageDesign(
                papers.getValue(),
                chosen.get(Settings.PRINT_MARGINS),
                chosen.get(Settings.PRINT_HEADING),
                chosen.get(Settings.PRINT_NUMBERS),
                tabSize,
                text.lineCount(),
                font());
    }

    /** That of the editor, in the size that is chosen here. */
    private Font wantedFont() {
        Settings chosen = settings.get();
        return TextAppearance.font(chosen, chosen.get(Settings.PRINT_FONT_SIZE));
    }

    /** Measured anew only when it is another: what is known of one is kept. */
    private PrintFont font() {
        Font wanted = wantedFont();
        if (!wanted.equals(font.font())) {
            font = new PrintFont(wanted);
        }
        return font;
    }

    /** Shows the dialog; if the user prints, passes the order to {@code print}. */
    void show(Consumer<PrintOrder> print) {
        build();
        dialog.setOnShown(e -> {
            ScreenFit.apply(scroll.getScene().getWindow());
            scroll.requestFocus();
        });
        dialog.resultProperty()
                .subscribe(result -> {
                    if (result == printing) {
                        print.accept(
                                new PrintOrder(
                                        printers.getValue(),
                                        design(),
                                        name,
                                        pages,
                                        0,
                                        pages.count() - 1));
                    }
                });
        dialog.setOnHidden(e -> layout.cancel());
        findPrinters();
        layOut();
        dialog.show();
    }

    private void build() {
        DialogFrame.apply(dialog, owner);
        dialog.initModality(Modality.NONE);
        dialog.setTitle(messages.get("print.title", name));
        dialog.getDialogPane().getStyleClass().add("print-dialog");
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(
                        printing,
                        new ButtonType(messages.get("action.cancel"), ButtonData.CANCEL_CLOSE));
        printers.setId("print-printers");
        printers.setPrefWidth(PRINTER_WIDTH);
        printers.setAccessibleText(messages.get("print.printer"));
        papers.setId("print-paper");
        papers.setAccessibleText(messages.get("print.paper"));
        papers.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Paper paper) {
                        return paper.equals(Paper.NA_LETTER) ? "Letter" : paper.getName();
                    }

                    @Override
                    public Paper fromString(String name) {
                        throw new UnsupportedOperationException(name);
                    }
                });
        papers.valueProperty().subscribe((was, is) -> layOut());
        margins.setId("print-margins");
        margins.setAccessibleText(messages.get("print.margins"));
        margins.getItems().setAll(Settings.Margins.values());
        margins.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Settings.Margins width) {
                        return messages.get("margins." + width);
                    }

                    @Override
                    public Settings.Margins fromString(String words) {
                        throw new UnsupportedOperationException(words);
                    }
                });
        margins.setValue(settings.get().get(Settings.PRINT_MARGINS));
        margins.valueProperty().subscribe((was, is) -> choose(Settings.PRINT_MARGINS, is));
        size.setId("print-size");
        size.setPrefWidth(SIZE_WIDTH);
        size.setAccessibleText(messages.get("print.size"));
        size.getValueFactory().setValue(settings.get().get(Settings.PRINT_FONT_SIZE));
        size.valueProperty().subscribe((was, is) -> choose(Settings.PRINT_FONT_SIZE, is));
        choice(headed, "print-heading", "print.heading", Settings.PRINT_HEADING);
        choice(numbered, "print-numbers", "print.numbers", Settings.PRINT_NUMBERS);
        noPrinter.setId("print-none");
        noPrinter.setWrapText(true);
        noPrinter.managedProperty().bind(noPrinter.visibleProperty());
        noPrinter.setVisible(false);
        number.setId("print-page");
        number.setEditable(true);
        number.setPrefWidth(90);
        number.setAccessibleText(messages.get("print.which"));
        number.valueProperty().subscribe(now -> showPage());
        progress.setId("print-progress");
        progress.setAccessibleText(messages.get("print.layingout"));
        sheet.setId("print-sheet");
        count.setId("print-count");
        scroll.setId("print-preview");
        scroll.getStyleClass().add("print-ground");
        scroll.setPannable(true);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        whole.setId("print-whole");
        whole.setText(messages.get("print.whole"));
        whole.setMinWidth(Region.USE_PREF_SIZE);
        whole.setSelected(true);
        whole.selectedProperty().subscribe((was, is) -> fit());
        sheet.setOnMouseClicked(e -> {
            if (e.isStillSincePress()) {
                whole.setSelected(!whole.isSelected());
            }
        });
        scroll.viewportBoundsProperty().subscribe(bounds -> fit());
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox choices =
                new HBox(
                        GAP,
                        label("print.printer"),
                        printers,
                        label("print.paper"),
                        papers,
                        label("print.size"),
                        size);
        HBox look =
                new HBox(2 * GAP, new HBox(GAP, label("print.margins"), margins), headed, numbered);
        ((HBox) look.getChildren().getFirst()).setAlignment(Pos.CENTER_LEFT);
        look.setAlignment(Pos.CENTER_LEFT);
        Button previous = button("print-previous", "print.previous", -1);
        Button next = button("print-next", "print.next", 1);
        previous.disableProperty().bind(page().lessThanOrEqualTo(1));
        next.disableProperty().bind(page().greaterThanOrEqualTo(numbers.maxProperty()));
        number.disableProperty().bind(numbers.maxProperty().lessThanOrEqualTo(1));
        HBox turning =
                new HBox(
                        GAP,
                        previous,
                        label("print.which"),
                        number,
                        count,
                        next,
                        space,
                        progress,
                        whole);
        choices.setAlignment(Pos.CENTER_LEFT);
        turning.setAlignment(Pos.CENTER_LEFT);
        BorderPane content =
                new BorderPane(
                        scroll, new VBox(GAP, choices, look, noPrinter), null, turning, null);
        BorderPane.setMargin(scroll, new Insets(GAP, 0, GAP, 0));
        content.setPrefSize(WIDTH, HEIGHT);
        for (HBox row : List.of(choices, look, turning)) {
            row.setMinWidth(Region.USE_PREF_SIZE);
        }
        scroll.setMinHeight(LEAST_SHEET);
        keepReadable();
        dialog.getDialogPane().setContent(content);
        updatePrintable();
    }

    /** A smaller window would cut off what can be chosen; a smaller screen has to. */
    private void keepReadable() {
        DialogPane pane = dialog.getDialogPane();
        Window window = pane.getScene().getWindow();
        window.addEventHandler(
                WindowEvent.WINDOW_SHOWN,
                e -> {
                    if (window instanceof Stage stage) {
                        double frame = Math.max(0, stage.getHeight() - pane.getScene().getHeight());
                        double least = pane.minWidth(-1);
                        stage.setMinWidth(Math.min(least, ScreenFit.room(stage)));
                        stage.setMinHeight(pane.minHeight(least) + frame);
                    }
                });
    }

    private void choice(CheckBox box, String id, String words, Setting.Flag setting) {
        box.setId(id);
        box.setText(messages.get(words));
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setSelected(settings.get().get(setting));
        box.selectedProperty().subscribe((was, is) -> choose(setting, is));
    }

    /** What is chosen here is there again next time. */
    private <T> void choose(Setting<T> setting, T value) {
        settings.set(settings.get().with(setting, value));
        layOut();
    }

    private IntegerExpression page() {
        return IntegerExpression.integerExpression(number.valueProperty());
    }

    private Label label(String key) {
        Label label = new Label(messages.get(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Button button(String id, String key, int by) {
        Button button = new Button(messages.get(key));
        button.setId(id);
        button.setOnAction(e -> turnBy(by));
        return button;
    }

    private void turn(KeyEvent e) {
        switch (e.getCode()) {
            case PAGE_DOWN -> turnBy(1);
            case PAGE_UP -> turnBy(-1);
            case HOME -> turnTo(1);
            case END -> turnTo(numbers.getMax());
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void turnBy(int by) {
        turnTo(numbers.getValue() + by);
    }

    private void turnTo(int page) {
        numbers.setValue(Math.clamp(page, 1, numbers.getMax()));
        scroll.setVvalue(0);
    }

    private void findPrinters() {
        Job<List<String>> search = Job.of(cancelled -> press.printers());
        search.whenSucceeded(found -> {
            printers.getItems().setAll(found);
            if (found.isEmpty()) {
                printers.setValue(messages.get("print.noprinter"));
                noPrinter.setText(messages.get("print.none"));
                noPrinter.setVisible(true);
            } else {
                printers.setValue(found.getFirst());
            }
            printers.setDisable(found.isEmpty());
            updatePrintable();
        });
        readers.execute(search);
    }

    private void layOut() {
        isComplete = false;
        pages = Pages.first(text, design().area());
        count.setText(messages.get("print.counting"));
        LayoutJob job = new LayoutJob(text, design().area());
        progress.progressProperty().bind(job.progressProperty());
        progress.setVisible(true);
        numbers.setMax(1);
        updatePrintable();
        showPage();
        layout.start(job, readers, this::laidOut);
    }

    private void laidOut(Pages all) {
        pages = all;
        isComplete = true;
        progress.setVisible(false);
        count.setText(messages.get("print.of", all.count()));
        numbers.setMax(all.count());
        updatePrintable();
        showPage();
    }

    private void updatePrintable() {
        Node button = dialog.getDialogPane().lookupButton(printing);
        if (button != null) {
            button.setDisable(!isComplete || printers.getItems().isEmpty());
        }
    }

    private void showPage() {
        int page = Math.clamp(numbers.getValue(), 1, pages.count()) - 1;
        String where =
                isComplete
                        ? messages.get("print.page", page + 1, pages.count())
                        : messages.get("print.first");
        Parent drawn = PageNode.of(design(), name, where, pages.lines(page));
        drawn.getTransforms().setAll(new Scale(scale(), scale()));
        sheet.getChildren().setAll(drawn);
    }

    /** The whole page, or as wide as there is room. */
    private double scale() {
        Bounds room = scroll.getViewportBounds();
        double wide = (room.getWidth() - EDGE) / design().width();
        double scale =
                whole.isSelected()
                        ? Math.min(wide, (room.getHeight() - EDGE) / design().height())
                        : wide;
        return scale > 0 ? scale : 1;
    }

    private void fit() {
        sheet.getChildren()
                .forEach(page -> page.getTransforms().setAll(new Scale(scale(), scale())));
    }
}
