package org.keepsake.ui.lab.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.chart.AreaChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.lab.simulation.SystemCalls;
import org.keepsake.profile.Settings;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.kit.Tips;

/** How late the window answers, as it tells it itself. */
class PulseTest extends WindowFixture {
    private static final Duration STALL = Duration.ofMillis(250);

    /** What is found of it at least: the window is asked only so often. */
    private static final Duration MEASURED = STALL.minusMillis(100);

    private static final String LONGEST = "· window paused ";

    @BeforeEach
    void openFile() throws IOException {
        openAndType("new ");
    }

    @AfterEach
    void closeChart() {
        Fx.run(() -> charts().forEach(Stage::close));
    }

    @Test
    void theGraphIsHiddenByChoice() {
        Fx.await("the graph", () -> graph().localToScene(graph().getBoundsInLocal()).getMinX() > 0);
        assertThat(Fx.supply(() -> graph().isVisible())).isTrue();

        Fx.run(() -> ((CheckMenuItem) view.menuItem("menu-responsiveness")).setSelected(false));

        Fx.await("it to go", () -> !graph().isVisible());
        assertThat(Fx.supply(() -> settings.get().get(Settings.RESPONSIVENESS))).isFalse();
        Fx.run(() -> ((CheckMenuItem) view.menuItem("menu-responsiveness")).setSelected(true));
        Fx.await("it to be back", () -> graph().isVisible());
    }

    private Button graph() {
        return (Button) view.node("#pulse");
    }

    /** The longest pause of the last save, as the sentence's tooltip tells it. */
    private String told() {
        String receipt = tooltip().lines().findFirst().orElseThrow();
        return receipt.substring(receipt.indexOf(LONGEST) + LONGEST.length());
    }

    private boolean hasBars(String style) {
        return !((Path) view.node(style)).getElements().isEmpty();
    }

    private List<Stage> charts() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage chart && chart.getOwner() == stage)
                .map(Stage.class::cast)
                .toList();
    }

    private Parent openChart() {
        Fx.run(() -> graph().fire());
        Fx.await("the chart", () -> !charts().isEmpty());
        return Fx.supply(() -> charts().getFirst().getScene().getRoot());
    }

    @Test
    void theReceiptNamesAPauseThatWasFelt() {
        robots.save();
        awaitStatus("Saved notes.txt");

        String longest = Fx.supply(this::told);
        boolean felt = !longest.endsWith("ms") || Integer.parseInt(number(longest)) >= 100;
        assertThat(Fx.supply(view::status).contains("window paused")).isEqualTo(felt);
        assertThat(Fx.supply(this::tooltip).lines().findFirst().orElseThrow())
                .matches("Saved notes.txt · .* · safely on disk · window paused .*(ms|s)");
    }

    @Test
    void theReceiptNamesThePauseWhileAChoiceOfTheLabIsOn() {
        Fx.run(() -> view.menuItem("menu-way-CHILD_PROCESS").fire());
        robots.save();
        awaitStatus("Saved notes.txt");

        assertThat(Fx.supply(view::status)).contains("window paused");
    }

    private String tooltip() {
        return Tips.of(view.statusSentence());
    }

    private static String number(String duration) {
        return duration.replaceAll("[^0-9]*([0-9]*).*", "$1");
    }

    @Test
    void aStallDuringASaveIsOwnedUpTo() {
        var gate = saveHeldAt("force");
        Fx.run(() -> SystemCalls.block(STALL));
        gate.open();
        awaitStatus("Saved notes.txt");

        assertThat(Fx.supply(view::status)).contains("· window paused ");
        String told = Fx.supply(this::told);
        assertThat(Fx.supply(view::status)).endsWith("window paused " + told);
        assertThat(Integer.parseInt(told.replace(" ms", "")))
                .isGreaterThanOrEqualTo((int) MEASURED.toMillis());
    }

    @Test
    void theGraphSaysWhatItShowsAndLeavesTheFiguresToTheSentence() {
        robots.save();
        awaitStatus("Saved notes.txt");

        assertThat(Fx.supply(() -> graph().getText())).isEqualTo("Responsiveness");
        String tip = Fx.supply(() -> Tips.of(graph()));
        assertThat(tip)
                .contains("How fast the window has responded")
                .doesNotContainPattern("[0-9]");
        assertThat(Fx.supply(() -> graph().getAccessibleHelp())).isEqualTo(tip);
    }

    @Test
    void aStallDuringASaveIsDrawnAsALongOneAndTheSaveIsMarked() {
        var gate = saveHeldAt("force");
        Fx.run(() -> SystemCalls.block(STALL));

        Fx.await("a bar", () -> hasBars(".pulse-long") && hasBars(".pulse-saves"));
        gate.open();
        awaitStatus("Saved notes.txt");
    }

    @Test
    void aWindowThatIsLaidOutAnewIsNoStall() {
        Fx.run(() -> {
            view.menuItem("menu-zoomin").fire();
            SystemCalls.block(STALL);
        });

        Fx.await("a bar", () -> hasBars(".pulse-short"));
        assertThat(Fx.supply(() -> hasBars(".pulse-long"))).isFalse();
    }

    @Test
    void aStallRightAfterTheStartIsNoStall() {
        Fx.run(() -> SystemCalls.block(STALL));

        Fx.await("a bar", () -> hasBars(".pulse-short"));
        assertThat(Fx.supply(() -> hasBars(".pulse-long"))).isFalse();
    }

    @Test
    void aClickOpensTheChartOfTheLastMinute() {
        Fx.run(() -> SystemCalls.block(STALL));
        Parent chart = openChart();

        Fx.await("the stall in the chart", () -> highest(chart) >= MEASURED.toMillis());
    }

    private static double highest(Parent root) {
        AreaChart<?, ?> chart = (AreaChart<?, ?>) root.lookup("#pulse-chart");
        return chart.getData().getFirst().getData().stream()
                .map(XYChart.Data::getYValue)
                .mapToDouble(value -> ((Number) value).doubleValue())
                .max()
                .orElse(0);
    }

    @Test
    void theChartListsTheLastSaves() {
        Parent chart = openChart();
        Fx.run(() -> view.menuItem("menu-save").fire());
        awaitStatus("Saved notes.txt");

        TableView<?> saves = (TableView<?>) chart.lookup("#pulse-saves");
        Fx.await("the save in the list", () -> saves.getItems().size() == 1);
        Fx.run(() -> graph().fire());
        assertThat(Fx.supply(this::charts)).hasSize(1);
    }
}
