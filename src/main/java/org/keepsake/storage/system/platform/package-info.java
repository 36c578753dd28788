/**
 * The system that the program runs on: {@link org.keepsake.storage.system.platform.SystemFiles} is
 * {@code java.nio.file} and, on Linux, the system calls that it lacks. Habits of a file system,
 * such as one that keeps no change time or refuses direct reads, are dealt with here: see {@code
 * AttributeViews}, {@code DeviceReadBack} and {@code ChannelFile}.
 *
 * <p>What only Linux has is in {@code LinuxCalls} and the classes that use it: {@code
 * LinuxExtendedAttributes}, {@code HeldFolders}, {@code DescriptorPin}, {@code DeviceReadBack} and
 * {@code MountPoints}. Elsewhere none of its calls is bound.
 *
 * <p>Depends on {@code storage.system}. Only who starts a process knows it: everybody else is given
 * {@link org.keepsake.storage.system.FileOperations}.
 */
@NullMarked
package org.keepsake.storage.system.platform;

import org.jspecify.annotations.NullMarked;
