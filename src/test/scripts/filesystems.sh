#!/bin/bash
# Prints the table of what each file system holds, each cell tried. Root; after ./run.sh --test or a build.
# usage: JAVA_HOME=<JDK 25 or newer> src/test/scripts/filesystems.sh [FOLDER...]    (folders on other file systems, mounted by you)
cd "$(dirname "$0")/../../.." || exit 1
work=$(mktemp -d /var/tmp/keepsake-filesystems.XXXXXX)
disk=$work/disk; mkdir "$disk"
trap 'mountpoint -q "$disk" && umount -l "$disk"; rm -rf "$work"' EXIT
classes=${CLASSES:-target/classes:target/test-classes}
echo "| file system | route | mode and owner | attributes | ACL | second name | bytes forced | read back from | change in the same second |"
echo "|---|---|---|---|---|---|---|---|---|"

try() { # name, folder
    "${JAVA_HOME:+$JAVA_HOME/bin/}java" --enable-native-access=ALL-UNNAMED -cp "$classes" org.keepsake.save.FileSystemTrial "$1" "$2" "$work/state-$RANDOM" 2>"$work/error" ||
        echo "| $1 | not tried: $(tail -1 "$work/error") |"
}
mounted() { # name, command that mounts $disk
    if why=$(eval "$2" 2>&1) && mountpoint -q "$disk"; then
        try "$1" "$disk"; umount "$disk"
    else
        echo "| $1 | not tried: $(head -1 <<<"$why" | sed 's/.*: line [0-9]*: //; s/^mount: [^:]*: //' | tr '|' '/') |"
    fi
}
image() { # name, command that makes a file system in $work/image, options of mount
    rm -f "$work/image"; truncate -s 400M "$work/image"
    mounted "$1" "$2 && mount -o loop$3 '$work/image' '$disk'"
}
image ext4 "mkfs.ext4 -q '$work/image'"
image "ext2, small inodes" "mkfs.ext2 -q -I 128 '$work/image'"
image XFS "mkfs.xfs -q '$work/image'"
image btrfs "mkfs.btrfs -q '$work/image'"
mounted tmpfs "mount -t tmpfs none '$disk'"
mounted ramfs "mount -t ramfs none '$disk'"
mkdir -p "$work/lower" "$work/upper" "$work/over"
mounted overlayfs "mount -t overlay none -o lowerdir='$work/lower',upperdir='$work/upper',workdir='$work/over' '$disk'"
image vfat "mkfs.vfat '$work/image' >'$work/made'"
rm -f "$work/image"; truncate -s 400M "$work/image"
mounted "vfat by FUSE (fusefat)" "mkfs.vfat '$work/image' >'$work/made' && fusefat -o rw+ '$work/image' '$disk'"
image exFAT "mkfs.exfat '$work/image' >'$work/made'"
rm -f "$work/image"; truncate -s 400M "$work/image"; loop=$(losetup -f --show "$work/image")
mounted "exFAT by FUSE (exfat-fuse)" "mkfs.exfat '$loop' >'$work/made' && mount.exfat-fuse '$loop' '$disk'"
losetup -d "$loop"
image NTFS "mkfs.ntfs -q -F '$work/image'"
mkdir -p "$work/export"
mounted "NFS on loopback" "exportfs -o rw,no_root_squash,insecure 'localhost:$work/export' && mount -t nfs 'localhost:$work/export' '$disk'"
mounted "SMB on loopback" "mount.cifs //localhost/keepsake '$disk' -o guest"
printf '#!/bin/sh\nexec /usr/lib/openssh/sftp-server\n' >"$work/ssh"; chmod +x "$work/ssh" # SSHFS without a network
mounted SSHFS "sshfs -o ssh_command='$work/ssh' 'localhost:$work/export' '$disk'"
mkdir -p "$work/bound"
mounted bindfs "bindfs '$work/bound' '$disk'"
for folder; do try "$folder" "$folder"; done
