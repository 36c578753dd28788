package org.keepsake.journal.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import org.keepsake.codec.TextFormat;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Text;

/** Encodes an {@link Entry} as a kind and bytes, and decodes it. */
final class EntryForm {
    private static final int ORIGIN = 1;
    private static final int REFERENCE = 2;
    private static final int SPLICE = 3;
    private static final int SPLICE_WITH_MORE = 4;
    private static final int STORED = 5;
    private static final int SAVING = 6;
    private static final int PLACE = 7;

    private EntryForm() {}

    static int kind(Entry entry) {
        return switch (entry) {
            case Origin _ -> ORIGIN;
            case Entry.Reference _ -> REFERENCE;
            case Entry.Splice splice -> splice.more() ? SPLICE_WITH_MORE : SPLICE;
            case Entry.Stored _ -> STORED;
            case Entry.Saving _ -> SAVING;
            case Place _ -> PLACE;
        };
    }

    /** Encodes all but the text of a splice, which follows. */
    static byte[] write(Entry entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            switch (entry) {
                case Origin origin -> write(origin, out);
                case Entry.Reference reference -> write(reference.fingerprint(), out);
                case Entry.Splice splice -> {
                    out.writeLong(splice.offset());
                    out.writeLong(splice.removed());
                }
                case Entry.Stored _ -> {}
                case Entry.Saving saving -> write(saving.fingerprint(), out);
                case Place place -> {
                    out.writeLong(place.anchor());
                    out.writeLong(place.caret());
                    out.writeInt(place.topLine());
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void write(Origin origin, DataOutputStream out) throws IOException {
        out.writeUTF(origin.file().map(Path::toString).orElse(""));
        out.writeBoolean(origin.exists());
        out.writeInt(origin.number());
        write(origin.format(), out);
        write(origin.storedFormat(), out);
        out.writeUTF(origin.lineBreak().name());
    }

    private static void write(TextFormat format, DataOutputStream out) throws IOException {
        out.writeUTF(format.charset().name());
        out.writeBoolean(format.bom());
    }

    private static void write(Fingerprint fingerprint, DataOutputStream out) throws IOException {
        out.writeLong(fingerprint.length());
        out.writeInt(fingerprint.checksum());
    }

    /**
     * Decodes what {@link #write} has written, followed by the text of a splice.
     *
     * @throws IOException if it ends early
     * @throws IllegalArgumentException if it is malformed
     */
    static Entry read(int kind, byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        return switch (kind) {
            case ORIGIN -> origin(in);
            case REFERENCE -> new Entry.Reference(fingerprint(in));
            case SPLICE, SPLICE_WITH_MORE ->
                    new Entry.Splice(
                            in.readLong(),
                            in.readLong(),
                            Text.ofBytes(in.readAllBytes()),
                            kind == SPLICE_WITH_MORE);
            case STORED -> new Entry.Stored();
            case SAVING -> new Entry.Saving(fingerprint(in));
            case PLACE -> new Place(in.readLong(), in.readLong(), in.readInt());
            default -> throw new IllegalArgumentException("Kind " + kind);
        };
    }

    private static Origin origin(DataInputStream in) throws IOException {
        String file = in.readUTF();
        return new Origin(
                Optional.of(file).filter(name -> !name.isEmpty()).map(EntryForm::absolute),
                in.readBoolean(),
                in.readInt(),
                format(in),
                format(in),
                LineBreak.valueOf(in.readUTF()));
    }

    private static Path absolute(String name) {
        Path file = Path.of(name);
        if (!file.isAbsolute()) {
            throw new IllegalArgumentException("Not absolute: " + name);
        }
        return file;
    }

    private static TextFormat format(DataInputStream in) throws IOException {
        return new TextFormat(Charset.forName(in.readUTF()), in.readBoolean());
    }

    private static Fingerprint fingerprint(DataInputStream in) throws IOException {
        return new Fingerprint(in.readLong(), in.readInt());
    }
}
