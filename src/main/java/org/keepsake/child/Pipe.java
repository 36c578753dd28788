package org.keepsake.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** One end of the two pipes between editor and child. Confined to one thread. */
public final class Pipe {
    private static final int BUFFER = 64 << 10;

    private final DataInputStream in;
    private final DataOutputStream out;

    public Pipe(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in, BUFFER));
        this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
    }

    void send(Message.FromEditor message) throws IOException {
        send(Message.FromEditor.class, message);
    }

    void send(Message.FromChild message) throws IOException {
        send(Message.FromChild.class, message);
    }

    private void send(Class<? extends Message> type, Message message) throws IOException {
        Wire.write(out, type, message);
        out.flush();
    }

    /**
     * Sends what goes before the order where a kind of children has more to tell or to hear.
     *
     * @param preface a record that is public and not empty
     */
    public void sendPreface(Record preface) throws IOException {
        Wire.write(out, preface.getClass(), preface);
        out.flush();
    }

    /** Waits for what {@link #sendPreface} has sent. */
    public <T extends Record> T receivePreface(Class<T> preface) throws IOException {
        return preface.cast(Wire.read(in, preface));
    }

    /**
     * Waits for a message from the child; throws {@link java.io.EOFException} at the end of the
     * pipe.
     */
    Message.FromChild receiveFromChild() throws IOException {
        return (Message.FromChild) Wire.read(in, Message.FromChild.class);
    }

    /**
     * Waits for a message from the editor; throws {@link java.io.EOFException} at the end of the
     * pipe.
     */
    Message.FromEditor receiveFromEditor() throws IOException {
        return (Message.FromEditor) Wire.read(in, Message.FromEditor.class);
    }

    /** The CRC-32C of the remaining bytes; leaves the position as it is. */
    static int checksum(ByteBuffer bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.duplicate());
        return (int) checksum.getValue();
    }
}
