package org.keepsake.storage.system.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the Java platform offers everywhere: the attributes that programs define for themselves. */
final class PortableExtendedAttributes implements ExtendedAttributes {

    @Override
    public Map<String, ByteBuffer> read(Path path) throws IOException {
        UserDefinedFileAttributeView view = view(path);
        if (view == null) {
            return Map.of();
        }
        Map<String, ByteBuffer> attributes = new HashMap<>();
        for (String name : view.list()) {
            ByteBuffer value = ByteBuffer.allocate(view.size(name));
            view.read(name, value);
            attributes.put(name, value.flip().asReadOnlyBuffer());
        }
        return attributes;
    }

    @Override
    public void replace(Path path, Map<String, ByteBuffer> wanted) throws IOException {
        Map<String, ByteBuffer> present = read(path);
        UserDefinedFileAttributeView view = view(path);
        if (view == null || present.equals(wanted)) {
            return;
        }
        for (String name : present.keySet()) {
            if (!wanted.containsKey(name)) {
                view.delete(name);
            }
        }
        for (Map.Entry<String, ByteBuffer> attribute : wanted.entrySet()) {
            view.write(attribute.getKey(), attribute.getValue().duplicate());
        }
    }

    private static @Nullable UserDefinedFileAttributeView view(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("user")
                ? Files.getFileAttributeView(path, UserDefinedFileAttributeView.class)
                : null;
    }
}
