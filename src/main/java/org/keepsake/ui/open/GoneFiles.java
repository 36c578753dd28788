package org.keepsake.ui.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.notice.FailureNotices;

/**
 * The files of the last session that have been deleted, moved or renamed since: they get no tab,
 * and one notice names them all.
 */
final class GoneFiles {
    private final EditorTabs tabs;
    private final FailureNotices failures;
    private final List<Path> gone = new ArrayList<>();

    GoneFiles(EditorTabs tabs, FailureNotices failures) {
        this.tabs = tabs;
        this.failures = failures;
    }

    /** Adds a file to the notice, which is shown in the document in front. */
    void add(Path file) {
        gone.add(file);
        Editor front = tabs.active();
        tabs.all().stream().filter(tab -> tab != front).forEach(failures::hideNotReopened);
        failures.notReopened(front, gone);
    }
}
