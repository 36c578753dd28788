package org.keepsake.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.keepsake.child.Message.Source;
import org.keepsake.save.SavePhase;

/** What a child makes of the editor's answers. */
class RemoteBytesTest {
    private static final ByteBuffer BYTES = ByteBuffer.wrap(new byte[] {1, 2, 3});

    private static RemoteEditor editorSaying(Message.FromEditor... answers) throws IOException {
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        for (Message.FromEditor answer : answers) {
            new Pipe(InputStream.nullInputStream(), pipe).send(answer);
        }
        return new RemoteEditor(
                new Pipe(
                        new ByteArrayInputStream(pipe.toByteArray()),
                        OutputStream.nullOutputStream()));
    }

    private static Iterator<ByteBuffer> pieces(Message.FromEditor... answers) throws IOException {
        return new RemoteBytes(editorSaying(answers), Source.NEW).pieces();
    }

    @Test
    void allPiecesArriveInTheirOrder() throws IOException {
        int checksum = Pipe.checksum(BYTES);
        Iterator<ByteBuffer> pieces =
                pieces(
                        new Message.Opened(6),
                        new Message.Piece(BYTES, checksum),
                        new Message.Piece(BYTES, checksum),
                        new Message.End());

        assertThat(pieces.next()).isEqualTo(BYTES);
        assertThat(pieces.next()).isEqualTo(BYTES);
        assertThat(pieces.hasNext()).isFalse();
        assertThat(pieces.hasNext()).isFalse();
    }

    @Test
    void damagedBytesAreRefused() throws IOException {
        Iterator<ByteBuffer> pieces =
                pieces(new Message.Opened(3), new Message.Piece(BYTES, 12345));

        assertThatIllegalStateException().isThrownBy(pieces::hasNext);
    }

    @Test
    void missingBytesAreRefused() throws IOException {
        Iterator<ByteBuffer> pieces =
                pieces(
                        new Message.Opened(4),
                        new Message.Piece(BYTES, Pipe.checksum(BYTES)),
                        new Message.End());
        pieces.next();

        assertThatIllegalStateException().isThrownBy(pieces::hasNext);
    }

    @Test
    void moreBytesThanAnnouncedAreRefused() throws IOException {
        Iterator<ByteBuffer> pieces =
                pieces(new Message.Opened(2), new Message.Piece(BYTES, Pipe.checksum(BYTES)));

        assertThatIllegalStateException().isThrownBy(pieces::hasNext);
    }

    @Test
    void anEditorThatIsGoneHasCancelled() throws IOException {
        RemoteEditor editor = editorSaying();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> editor.phase(SavePhase.WRITING));
    }

    @Test
    void anEditorThatSaysStopHasCancelled() throws IOException {
        RemoteEditor editor = editorSaying(new Message.GoOn(), new Message.Stop());
        editor.progress(1, 2);

        assertThatExceptionOfType(CancellationException.class).isThrownBy(editor::committing);
    }
}
