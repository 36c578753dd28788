package org.keepsake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextBuilderTest {
    @Test
    void bytesInChunksOfAnySizeBecomeTheWholeText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            byte[] bytes = Ropes.awkward(random, random.nextInt(30_000));
            // Small blocks have more ends for a character to lie across.
            TextBuilder builder = new TextBuilder(random.nextInt(1, 3000));
            int most = 1 + random.nextInt(random.nextInt(1, 9000));
            for (int at = 0; at < bytes.length; ) {
                int length = Math.min(bytes.length - at, 1 + random.nextInt(most));
                ByteBuffer chunk = ByteBuffer.wrap(bytes, at, length);
                assertThat(builder.append(chunk)).isSameAs(builder);
                assertThat(chunk.hasRemaining()).isFalse();
                at += length;
            }
            String about = "seed %d, round %d".formatted(seed, round);
            Decoding decoding = new Decoding(bytes);
            Text text = builder.build();
            assertThat(builder.byteLength()).as(about).isEqualTo(bytes.length);
            assertThat(text.toBytes()).as(about).isEqualTo(bytes);
            assertThat(text.toString()).as(about).isEqualTo(decoding.string);
            assertThat(text.lineCount()).as(about).isEqualTo(decoding.lineStarts.size());
            Ropes.assertSound(text, about);
        }
    }

    @Test
    void aPreviewStaysAsItWasWhileTheBuilderGoesOn() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] bytes = Ropes.awkward(random, 9000);
        TextBuilder builder = new TextBuilder(100);
        List<Text> previews = new ArrayList<>();
        for (int at = 0; at < bytes.length; at++) {
            previews.add(builder.build());
            builder.append(ByteBuffer.wrap(bytes, at, 1));
        }
        for (int length = 0; length < bytes.length; length += 23) {
            byte[] sofar = Arrays.copyOf(bytes, length);
            Text preview = previews.get(length);
            assertThat(preview.toBytes()).as("seed %d", seed).isEqualTo(sofar);
            assertThat(preview.toString())
                    .as("seed %d, length %d", seed, length)
                    .isEqualTo(new Decoding(sofar).string);
        }
        assertThat(builder.build().toBytes()).as("seed %d", seed).isEqualTo(bytes);
    }

    @Test
    void aChannelIsReadUntilItsEndAtMostABlockAtATime() throws IOException {
        byte[] bytes = Ropes.awkward(new Random(1), 3 << 20);
        TextBuilder builder = new TextBuilder();
        ReadableByteChannel channel = Channels.newChannel(new ByteArrayInputStream(bytes));
        long total = 0;
        int read = builder.readFrom(channel);
        while (read >= 0) {
            assertThat(read).isBetween(1, 1 << 20);
            total += read;
            assertThat(builder.byteLength()).isEqualTo(total);
            read = builder.readFrom(channel);
        }
        assertThat(builder.build().toBytes()).isEqualTo(bytes);
        assertThat(builder.readFrom(channel)).isEqualTo(-1);
    }

    @Test
    void whatCameBeforeAFailedReadRemains() throws IOException {
        TextBuilder builder = new TextBuilder().append(ByteBuffer.wrap(new byte[] {'a', 'b'}));
        ReadableByteChannel closed = Channels.newChannel(InputStream.nullInputStream());
        closed.close();
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> builder.readFrom(closed));
        assertThat(builder.build().toString()).isEqualTo("ab");
    }

    @Test
    void aBuilderOfNothingBuildsTheEmptyText() {
        assertThat(new TextBuilder().build().byteLength()).isZero();
    }
}
