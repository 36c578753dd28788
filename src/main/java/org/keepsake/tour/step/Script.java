package org.keepsake.tour.step;

import java.util.List;
import java.util.stream.Stream;
import org.keepsake.tour.stage.Assembly;
import org.keepsake.tour.stage.Studio;
import org.keepsake.tour.stage.Theatre;

/** All steps of the tour, in their order. */
public final class Script {
    private Script() {}

    /**
     * Creates the steps; they are to be played one after the other, up to the last, which quits.
     *
     * @param assembly assembles the windows that are pictured
     * @param main starts the program again, for the step that kills one
     */
    public static List<Step> steps(
            Studio studio, Theatre theatre, Assembly assembly, Class<?> main) {
        return Stream.of(
                        new WritingSteps(studio).steps(),
                        new EverydaySteps(studio).steps(),
                        new FilmSteps(studio).steps(),
                        new BigSteps(studio).steps(),
                        new LabSteps(studio).steps(),
                        new FailureSteps(studio).steps(),
                        new LookSteps(studio).steps(),
                        new RecoverySteps(studio, main).steps(),
                        new PictureSteps(studio, assembly).steps(),
                        new LeavingSteps(studio, theatre).steps())
                .flatMap(List::stream)
                .toList();
    }
}
