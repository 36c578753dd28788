package org.keepsake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes texts and looks into their trees. */
public final class Ropes {
    private static final byte[][] MORSELS = {
        {'a'},
        {'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'},
        {'\n'},
        {'\r'},
        {'\r', '\n'},
        {0},
        {0x1B},
        {'e', (byte) 0xCC, (byte) 0x81},
        {(byte) 0xC3, (byte) 0xA9},
        {(byte) 0xE2, (byte) 0x82, (byte) 0xAC},
        {(byte) 0xF0, (byte) 0x9F, (byte) 0x98, (byte) 0x80},
        {(byte) 0xC3},
        {(byte) 0xE2},
        {(byte) 0xE2, (byte) 0x82},
        {(byte) 0xF0, (byte) 0x9F},
        {(byte) 0xF0, (byte) 0x9F, (byte) 0x98},
        {(byte) 0x80},
        {(byte) 0xAC},
        {(byte) 0x98, (byte) 0x80},
        {(byte) 0xC0, (byte) 0xAF},
        {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
        {(byte) 0xFF},
    };

    private Ropes() {}

    /** About so many bytes of everything that is awkward. */
    static byte[] awkward(Random random, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length + 16);
        while (bytes.position() < length) {
            bytes.put(MORSELS[random.nextInt(MORSELS.length)]);
        }
        byte[] result = new byte[bytes.position()];
        bytes.flip().get(result);
        return result;
    }

    /** A text whose leaves have one character or a few, so that small texts have deep trees. */
    static Text shattered(byte[] bytes, Random random) {
        Decoding decoding = new Decoding(bytes);
        List<Node> leaves = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= bytes.length; at++) {
            if (at == bytes.length || (decoding.itemStart[at] == at && random.nextInt(3) > 0)) {
                byte[] part = new byte[at - start];
                System.arraycopy(bytes, start, part, 0, part.length);
                leaves.add(Leaf.of(part));
                start = at;
            }
        }
        return new Text(leaves.stream().reduce(Rope::link).orElse(Leaf.EMPTY));
    }

    static byte[] replaced(byte[] bytes, int from, int to, byte[] with) {
        byte[] result = new byte[bytes.length - (to - from) + with.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(with, 0, result, from, with.length);
        System.arraycopy(bytes, to, result, from + with.length, bytes.length - to);
        return result;
    }

    /** The places in memory where a text has its bytes. */
    public static Set<ByteBuffer> blocks(Text text) {
        Set<ByteBuffer> blocks = Collections.newSetFromMap(new IdentityHashMap<>());
        new Leaves(text.root()).forEachRemaining(leaf -> blocks.add(leaf.block()));
        return blocks;
    }

    static int leafCount(Text text) {
        int count = 0;
        for (Leaves leaves = new Leaves(text.root()); leaves.hasNext(); leaves.next()) {
            count++;
        }
        return count;
    }

    /** Checks what must hold of every tree: balance, sums, leaf sizes, no empty leaf. */
    static void assertSound(Text text, String about) {
        if (text.root().bytes() > 0) {
            assertSound(text.root(), about);
        }
    }

    private static void assertSound(Node node, String about) {
        if (node instanceof Branch branch) {
            Node left = branch.left();
            Node right = branch.right();
            assertSound(left, about);
            assertSound(right, about);
            assertThat(left.height() - right.height()).as(about).isBetween(-1, 1);
            assertThat(branch).as(about).isEqualTo(Branch.of(left, right));
        } else if (node instanceof Leaf leaf) {
            assertThat(leaf.length()).as(about).isBetween(1, Leaf.MAX_LENGTH);
            Decoding decoding = new Decoding(leaf.toBytes());
            assertThat(new Utf8.Count(leaf.breaks(), leaf.size(), leaf.oddities()))
                    .as(about)
                    .isEqualTo(decoding.count());
            assertThat(leaf.edges())
                    .as(about)
                    .isEqualTo(
                            new Edges(
                                    decoding.lineEnds.getFirst(),
                                    leaf.length() - decoding.lineStarts.getLast(),
                                    0));
        }
    }

    /** The bytes of all pieces; checks the sizes that are promised. */
    static byte[] join(Iterator<ByteBuffer> pieces, int length, String about) {
        ByteBuffer all = ByteBuffer.allocate(length);
        while (pieces.hasNext()) {
            ByteBuffer piece = pieces.next();
            assertThat(piece.isReadOnly()).as(about).isTrue();
            assertThat(piece.remaining())
                    .as(about)
                    .isBetween(pieces.hasNext() ? 64 << 10 : 1, 256 << 10);
            all.put(piece);
        }
        assertThat(all.hasRemaining()).as(about).isFalse();
        return all.array();
    }
}
