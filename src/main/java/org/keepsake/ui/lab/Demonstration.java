package org.keepsake.ui.lab;

import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.stage.Stage;
import org.keepsake.background.PauseMeter;
import org.keepsake.background.SaveQueue;
import org.keepsake.lab.Lab;
import org.keepsake.lab.pulse.PulseMeter;
import org.keepsake.profile.Settings;
import org.keepsake.ui.dialog.Prompts;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.lab.choice.LabControls;
import org.keepsake.ui.lab.pulse.FreezeNote;
import org.keepsake.ui.lab.pulse.PulseGraph;
import org.keepsake.ui.lab.pulse.SavePauses;
import org.keepsake.ui.lab.race.RaceController;
import org.keepsake.ui.lab.race.TrialsExport;
import org.keepsake.ui.status.StatusLine;
import org.keepsake.ui.words.Messages;

/** The demonstration: the race, the pulse, the choices of the lab and their marks. */
public final class Demonstration {
    private final Messages messages;
    private final EditorTabs tabs;
    private final Lab lab;
    private final SavePauses pauses;
    private final PulseGraph pulse;
    private final LabControls controls;
    private final RaceController race;

    /**
     * A demonstration of which nothing is shown yet.
     *
     * @param workers run the race
     * @param saves stores figures and pictures of it, which {@code readers} make
     */
    public Demonstration(
            Stage stage,
            Messages messages,
            EditorTabs tabs,
            Lab lab,
            PulseMeter meter,
            Executor workers,
            SaveQueue saves,
            Executor readers,
            Prompts prompts) {
        this.messages = messages;
        this.tabs = tabs;
        this.lab = lab;
        pauses = new SavePauses(meter, lab.choiceProperty()::get);
        pulse = new PulseGraph(stage, messages, meter, pauses);
        controls = new LabControls(stage, messages, lab.choiceProperty());
        race =
                new RaceController(
                        stage,
                        messages,
                        lab,
                        meter,
                        workers,
                        new TrialsExport(saves, readers, prompts, messages));
    }

    /** Measures how long the window stands still during a save. */
    public PauseMeter pauses() {
        return pauses;
    }

    /** Opens the race, for the document in front. */
    public void openRace() {
        race.open(tabs.active());
    }

    /** The menu. */
    public Menu menu() {
        return controls.menu(pulse::open);
    }

    /**
     * Adds the pulse and the marks to the status bar.
     *
     * @param saveAgain saves the document in front once more
     */
    public void installOn(
            StatusLine status, ObjectProperty<Settings> settings, Runnable saveAgain) {
        status.addIfRoom(pulse.node());
        status.addNote(controls.mark());
        FreezeNote freeze = new FreezeNote(messages, pauses, lab.choiceProperty(), saveAgain);
        status.addNote(freeze.node());
        controls.briefProperty().bind(freeze.node().visibleProperty());
        // A window that is laid out anew answers late for no fault of a save.
        settings.subscribe((was, is) -> pulse.excuse());
        settings.subscribe(now -> pulse.show(now.get(Settings.RESPONSIVENESS)));
    }
}
