package org.keepsake.ui.session;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import org.keepsake.profile.RecentFiles;
import org.keepsake.profile.Searches;
import org.keepsake.profile.Session;

/**
 * What the window remembers across restarts without being asked to.
 *
 * @param session what was open when the program ended
 * @param keep stores what is open now; returns at once
 * @param recent the recent files; whoever observes it stores them
 * @param searches what was searched for; whoever observes it stores it
 */
public record Memory(
        Session session,
        Consumer<Session> keep,
        ObjectProperty<RecentFiles> recent,
        ObjectProperty<Searches> searches) {}
