/**
 * The system that the program runs on: {@link org.keepsake.storage.system.platform.SystemFiles} is
 * {@code java.nio.file} and, on Linux, the system calls that it lacks. The habits of file systems
 * are dealt with here: one that can't force a file in {@code DescriptorPin}, one that keeps no
 * change time in {@code AttributeViews}, one that refuses direct reads in {@code DeviceReadBack}.
 *
 * <p>What only Linux has is in {@code LinuxCalls} and the classes that use it: {@code
 * LinuxExtendedAttributes}, {@code HeldFolders}, {@code DescriptorPin}, {@code DeviceReadBack} and
 * {@code MountPoints}. Elsewhere none of its calls is bound.
 *
 * <p>Depends on {@code storage.system}. Only the code that starts a process knows this package; all
 * other code is given {@link org.keepsake.storage.system.FileOperations}.
 */
@NullMarked
package org.keepsake.storage.system.platform;

import org.jspecify.annotations.NullMarked;
