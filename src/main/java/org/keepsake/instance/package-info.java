/**
 * One program for a user at a time: a second start hands its files, and what comes through its
 * standard input, to the one that runs.
 *
 * <p>The one that runs holds a lock and listens on a Unix-domain socket, both in a folder that only
 * its owner may enter. A socket that a dead process has left is no obstacle: whoever has the lock
 * replaces it. Where there are no such sockets, or the path is too long for one, each start has a
 * window of its own; the lock still tells which of them the session belongs to.
 *
 * <p>Depends on {@code storage.system} for the lock, on {@code text} for a place in a file, and on
 * the JDK.
 */
@NullMarked
package org.keepsake.instance;

import org.jspecify.annotations.NullMarked;
