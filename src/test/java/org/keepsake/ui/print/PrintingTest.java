package org.keepsake.ui.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.profile.Settings;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.kit.NumberSpinner;

class PrintingTest extends WindowFixture {

    private static String lines(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(line -> "line " + line)
                .collect(Collectors.joining("\n"));
    }

    private Node inDialog(String selector) {
        Node found = view.dialog().orElseThrow().lookup(selector);
        assertThat(found).as(selector).isNotNull();
        return found;
    }

    /** The words of the page in sight. */
    private String page() {
        return words((Parent) inDialog("#print-sheet"));
    }

    private static String words(Parent parent) {
        return parent.lookupAll("*").stream()
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .collect(Collectors.joining("|"));
    }

    private void openPreview() {
        robots.shortcut(KeyCode.P);
        Fx.await("the preview", () -> view.dialog().isPresent());
    }

    private void awaitPages() {
        Fx.await("the pages", () -> count().matches("of \\d+"));
    }

    private String count() {
        return ((Labeled) inDialog("#print-count")).getText();
    }

    private void print() {
        Fx.run(() -> view.dialogButton("Print").fire());
    }

    @Test
    void thePreviewShowsOnePageAfterTheOther() throws IOException {
        open(file("notes.txt", lines(1, 200)));
        openPreview();
        awaitPages();
        String of = Fx.supply(this::count);
        assertThat(Fx.supply(this::page)).startsWith("notes.txt|Page 1 " + of + "|line 1|line 2|");
        Fx.run(() -> ((ButtonBase) inDialog("#print-next")).fire());
        assertThat(Fx.supply(this::page))
                .startsWith("notes.txt|Page 2 " + of + "|")
                .doesNotContain("|line 1|");
        Fx.run(() -> ((CheckBox) inDialog("#print-numbers")).fire());
        awaitPages();
        Fx.run(() -> ((ButtonBase) inDialog("#print-previous")).fire());
        Fx.await(
                "numbers",
                () -> page().startsWith("notes.txt|Page 1 " + of + "|1|line 1|2|line 2|"));
    }

    @Test
    void theSmallestWindowShowsAllThatCanBeChosen() throws IOException {
        open(file("notes.txt", lines(1, 200)));
        openPreview();
        awaitPages();
        Stage preview = Fx.supply(() -> (Stage) inDialog("#print-sheet").getScene().getWindow());
        Fx.await("a least size", () -> preview.getMinWidth() > 0 && preview.getMinHeight() > 0);
        Fx.run(() -> {
            preview.setWidth(preview.getMinWidth());
            preview.setHeight(preview.getMinHeight());
        });

        Fx.await("all words", () -> cutOff(preview.getScene().getRoot()).isEmpty());
        assertThat(Fx.supply(() -> inDialog("#print-preview").getLayoutBounds().getHeight()))
                .isGreaterThan(100);
    }

    private static List<String> cutOff(Parent all) {
        return all.lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .filter(words -> words.endsWith("..."))
                .toList();
    }

    @Test
    void endLeadsToTheLastPageAndHomeToTheFirst() throws IOException {
        open(file("notes.txt", lines(1, 200)));
        openPreview();
        awaitPages();
        Fx.await("the keyboard", () -> inDialog("#print-preview").isFocused());

        robots.press(KeyCode.END);
        Fx.await("the last page", () -> page().endsWith("|line 200"));
        robots.press(KeyCode.HOME);
        Fx.await("the first page", () -> page().contains("|line 1|"));
    }

    @Test
    void marginsAndHeaderAreChosenAndRemembered() throws IOException {
        open(file("notes.txt", lines(1, 180)));
        openPreview();
        awaitPages();
        String usual = Fx.supply(this::count);
        Fx.run(() -> {
            ((CheckBox) inDialog("#print-heading")).fire();
            ((ChoiceBox<?>) inDialog("#print-margins")).getSelectionModel().selectLast();
        });
        awaitPages();
        assertThat(Fx.supply(this::page)).startsWith("line 1|line 2|");
        assertThat(Fx.supply(this::count)).isNotEqualTo(usual);

        robots.press(KeyCode.ESCAPE);
        Fx.await("the dialog to go", () -> view.dialog().isEmpty());
        openPreview();
        awaitPages();
        assertThat(Fx.supply(this::page)).startsWith("line 1|line 2|");
        assertThat(Fx.supply(() -> settings.get().get(Settings.PRINT_MARGINS)))
                .isEqualTo(Settings.Margins.WIDE);
    }

    @Test
    void theWholePageIsSeenOrItsWidth() throws IOException {
        open(file("notes.txt", lines(1, 200)));
        openPreview();
        awaitPages();
        Fx.await("the page as a whole", () -> isWithin(sheet(), ground()));
        double low = Fx.supply(() -> sheet().getHeight());
        assertThat(low).isGreaterThan(100);

        Fx.run(() -> ((CheckBox) inDialog("#print-whole")).fire());

        Fx.await("a wider page", () -> sheet().getHeight() > low);
        assertThat(Fx.supply(() -> isWithin(sheet(), ground()))).isFalse();
        assertThat(Fx.supply(() -> sheet().getMaxX() <= ground().getMaxX())).isTrue();
    }

    /** As in the window, so that a letter does not look like a program. */
    @Test
    void pagesAreInTheFontOfTheEditorAndAsLargeAsOneLikes() throws IOException {
        Fx.run(() -> settings.set(settings.get().with(Settings.FONT, "SansSerif")));
        open(file("notes.txt", lines(1, 200)));
        openPreview();
        awaitPages();
        assertThat(Fx.supply(this::letters)).isEqualTo(Font.font("SansSerif", 10));
        int usual = pageCount();

        Fx.run(() -> ((NumberSpinner) inDialog("#print-size")).getValueFactory().setValue(20));

        awaitPages();
        assertThat(Fx.supply(this::letters)).isEqualTo(Font.font("SansSerif", 20));
        assertThat(pageCount()).isGreaterThan(usual);
        assertThat(Fx.supply(() -> settings.get().get(Settings.PRINT_FONT_SIZE))).isEqualTo(20);
    }

    private int pageCount() {
        return Integer.parseInt(Fx.supply(this::count).replace("of ", ""));
    }

    /** The font of the first line on the page. */
    private Font letters() {
        return ((Parent) inDialog("#print-sheet"))
                .lookupAll("*").stream()
                        .filter(Text.class::isInstance)
                        .map(Text.class::cast)
                        .filter(text -> text.getText().startsWith("line"))
                        .findFirst()
                        .orElseThrow()
                        .getFont();
    }

    private Bounds sheet() {
        Node sheet = inDialog("#print-sheet");
        return sheet.localToScene(sheet.getLayoutBounds());
    }

    private Bounds ground() {
        Node ground = inDialog("#print-preview");
        return ground.localToScene(ground.getLayoutBounds());
    }

    private static boolean isWithin(Bounds inner, Bounds outer) {
        return outer.contains(inner);
    }

    @Test
    void withoutAPrinterItSaysSo() throws IOException {
        open(file("notes.txt", "a"));
        openPreview();
        Fx.await("the sentence", () -> inDialog("#print-none").isVisible());
        assertThat(Fx.supply(() -> words((Parent) inDialog("#print-printers"))))
                .contains("No printer");
        assertThat(Fx.supply(() -> ((Labeled) inDialog("#print-none")).getText()))
                .startsWith("No printer is set up");
        assertThat(Fx.supply(() -> view.dialogButton("Print").isDisabled())).isTrue();
    }

    @Test
    void allPagesArePrintedAndANoticeSaysSo() throws IOException {
        StagedPress printers = new StagedPress(false, "Lighthouse");
        press = printers;
        open(file("notes.txt", lines(1, 100)));
        openPreview();
        Fx.await("the printer", () -> !view.dialogButton("Print").isDisabled());
        print();
        Fx.await(
                "the notice",
                () -> view.notice().equals("notes.txt: 2 pages were sent to Lighthouse."));
        assertThat(printers.taken).hasSize(4);
        assertThat(printers.taken.getFirst()).isEqualTo("start Lighthouse A4 notes.txt");
        assertThat(printers.taken.get(1)).startsWith("notes.txt|Page 1 of 2|line 1|");
        assertThat(printers.taken.get(2)).endsWith("|line 99|line 100");
        assertThat(printers.taken.getLast()).isEqualTo("end");
    }

    @Test
    void aPrinterThatFailsIsNamed() throws IOException {
        StagedPress printers = new StagedPress(true, "Lighthouse");
        press = printers;
        open(file("notes.txt", "a"));
        openPreview();
        Fx.await("the printer", () -> !view.dialogButton("Print").isDisabled());
        print();
        Fx.await("the notice", () -> view.notice().startsWith("notes.txt was not printed: "));
        assertThat(printers.taken).containsExactly("start Lighthouse A4 notes.txt", "cancel");
    }

    @Test
    void whilePagesArePrintedTypingGoesOnAndTheJobCanBeCancelled() throws IOException {
        Semaphore permits = printSlowly();
        Fx.await("a way to cancel", view::offersCancel);
        StagedPress printers = (StagedPress) press;
        assertThat(Fx.supply(view::status)).startsWith("Printing notes.txt, ");
        awaitFocus();
        robots.type("x");
        Fx.await("the key", () -> view.line(0).equals("xline 1"));
        Fx.run(() -> ((ButtonBase) view.node("#cancel")).fire());
        permits.release(1);
        Fx.await("the end", () -> printers.taken.contains("cancel"));
        assertThat(printers.taken).doesNotContain("end");
        assertThat(List.copyOf(printers.taken)).hasSizeLessThanOrEqualTo(3);
    }

    /** Begins to print; a page is printed for each permit. */
    private Semaphore printSlowly() throws IOException {
        StagedPress printers = new StagedPress(false, "Lighthouse");
        Semaphore permits = new Semaphore(0);
        printers.permits = permits;
        press = printers;
        open(file("notes.txt", lines(1, 300)));
        openPreview();
        Fx.await("the printer", () -> !view.dialogButton("Print").isDisabled());
        print();
        Fx.await("the progress", view::showsProgress);
        return permits;
    }

    private void askToQuit() {
        awaitFocus();
        robots.shortcut(KeyCode.Q);
        assertThat(asked()).containsExactly("stop printing notes.txt");
        assertThat(exits).hasValue(0);
    }

    @Test
    void quittingWaitsForThePrinter() throws IOException {
        Semaphore permits = printSlowly();
        askToQuit();

        permits.release(Integer.MAX_VALUE);

        awaitExit();
        assertThat(Fx.supply(() -> prompts.stopPrinting)).isEmpty();
        assertThat(((StagedPress) press).taken.getLast()).isEqualTo("end");
    }

    @Test
    void whoeverOpensSomethingMeanwhileDoesNotQuit() throws IOException {
        Semaphore permits = printSlowly();
        askToQuit();

        robots.shortcut(KeyCode.N);
        Fx.await("the question to be taken back", () -> prompts.stopPrinting.isEmpty());
        permits.release(Integer.MAX_VALUE);

        StagedPress printers = (StagedPress) press;
        Fx.await("the last page", () -> printers.taken.getLast().equals("end"));
        Fx.await("no progress", () -> !view.showsProgress());
        assertThat(exits).hasValue(0);
    }

    @Test
    void theUserMayQuitWithoutTheRestOfThePages() throws IOException {
        Semaphore permits = printSlowly();
        askToQuit();

        Fx.run(() -> prompts.stopPrinting.remove().accept(true));

        awaitExit();
        permits.release(Integer.MAX_VALUE);
    }

    @Test
    void whereThereIsOnePageNothingLeadsToAnother() throws IOException {
        open(file("notes.txt", "a"));
        openPreview();
        awaitPages();

        assertThat(Fx.supply(() -> inDialog("#print-previous").isDisabled())).isTrue();
        assertThat(Fx.supply(() -> inDialog("#print-next").isDisabled())).isTrue();
    }
}
