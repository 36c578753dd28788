package org.keepsake.ui.session;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import org.keepsake.profile.RecentFiles;
import org.keepsake.profile.Session;

/**
 * What the window remembers over restarts without anybody having chosen it.
 *
 * @param session what was open when the program ended
 * @param keep has what is open now remembered; returns at once
 * @param recent the files used last; remembered by whoever listens
 */
public record Memory(Session session, Consumer<Session> keep, ObjectProperty<RecentFiles> recent) {}
