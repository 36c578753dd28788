package org.keepsake.ui.notice;

import java.util.List;
import java.util.stream.Collectors;
import org.keepsake.profile.LoadedSettings;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.words.Messages;

/** Shows that settings could not be understood. */
public final class SettingsNotices {
    private static final NoticePane.Subject ABOUT = new NoticePane.Subject.Matter("settings");

    private final Messages messages;

    public SettingsNotices(Messages messages) {
        this.messages = messages;
    }

    /** Shows the mistake above the text of {@code editor}. */
    public void notUnderstood(Editor editor, LoadedSettings.Mistake mistake) {
        String what =
                mistake.names().isEmpty()
                        ? messages.get("preferences.broken")
                        : messages.get("preferences.meaningless", names(mistake.names()));
        String sentence =
                mistake.keptAs()
                        .map(kept -> messages.get("preferences.kept", what, kept))
                        .orElseGet(() -> messages.get("preferences.notkept", what));
        editor.notices()
                .show(
                        new NoticePane.Notice(
                                mistake.keptAs()
                                        .<NoticePane.Subject>map(NoticePane.Subject.OfFile::new)
                                        .orElse(ABOUT),
                                NoticePane.Kind.CAUTION,
                                IconShape.SETTINGS,
                                sentence,
                                List.of()));
    }

    private String names(List<String> settings) {
        return settings.stream()
                .map(name -> messages.get("quoted", messages.get("setting." + name)))
                .collect(Collectors.joining(", "));
    }
}
