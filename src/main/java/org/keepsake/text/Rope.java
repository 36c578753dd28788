package org.keepsake.text;

/**
 * Joins and splits ropes.
 *
 * <p>The tree is an AVL tree with its content in the leaves, and everything is built from two
 * operations, {@code link} and {@code split}, each O(log n): G. E. Blelloch, D. Ferizovic, Y. Sun,
 * "Just Join for Parallel Ordered Sets", SPAA 2016, here without a key in the middle.
 *
 * <p><b>The seam rule.</b> No valid UTF-8 sequence and no CRLF spans two leaves. So the counts of a
 * node are the sums of its leaves' counts, and a leaf can be read without its neighbours. A cut may
 * go through a character or a CRLF: each half then counts as what it is on its own. That does not
 * break the rule, because part of a leaf can't bind to a neighbour that the whole leaf did not bind
 * to. Only where two texts meet can bytes bind that did not before. {@link #concat} looks at the
 * last and first three bytes there and moves those that bind into one leaf. Thus a text always
 * decodes as its whole byte sequence does, whatever edits led to it.
 */
final class Rope {
    /** Neighbours with at most this many bytes together are copied into one leaf. */
    static final int SMALL = 512;

    private static final int REACH = 3;

    private Rope() {}

    /** The two parts of a rope. */
    record Halves(Node left, Node right) {}

    /**
     * Joins two ropes of any content.
     *
     * @throws TooManyLinesException if the result would have too many lines
     */
    static Node concat(Node left, Node right) {
        int before = (int) Math.min(REACH, left.bytes());
        int after = (int) Math.min(REACH, right.bytes());
        byte[] seam = new byte[before + after];
        copy(left, left.bytes() - before, left.bytes(), seam, 0);
        copy(right, 0, after, seam, before);
        int open = Utf8.openEnd(seam, 0, before);
        int bound = open == 0 ? 0 : bound(seam, before - open, before);
        if (bound == 0) {
            return join(left, right);
        }
        byte[] item = new byte[open + bound];
        System.arraycopy(seam, before - open, item, 0, item.length);
        Node head = split(left, left.bytes() - open).left();
        Node tail = split(right, bound).right();
        return join(join(head, Leaf.of(item)), tail);
    }

    /** Returns how many bytes after the seam belong to the item that starts before it. */
    private static int bound(byte[] bytes, int start, int seam) {
        int end = bytes.length;
        int length =
                bytes[start] == '\r'
                        ? Utf8.breakLength(bytes, start, end)
                        : Utf8.sequence(bytes, start, end);
        return Math.max(0, start + length - seam);
    }

    /** Splits a rope before the byte at {@code at}, from 0 to its length. */
    static Halves split(Node node, long at) {
        if (at == 0) {
            return new Halves(Leaf.EMPTY, node);
        }
        if (at == node.bytes()) {
            return new Halves(node, Leaf.EMPTY);
        }
        if (node instanceof Branch branch) {
            Node left = branch.left();
            Node right = branch.right();
            if (at <= left.bytes()) {
                Halves halves = split(left, at);
                return new Halves(halves.left(), rejoin(halves.right(), right));
            }
            Halves halves = split(right, at - left.bytes());
            return new Halves(rejoin(left, halves.left()), halves.right());
        }
        Leaf leaf = (Leaf) node;
        return new Halves(leaf.slice(0, (int) at), leaf.slice((int) at, leaf.length()));
    }

    /** Returns the bytes from {@code from} to before {@code to} as a rope. */
    static Node slice(Node node, long from, long to) {
        return split(split(node, to).left(), from).right();
    }

    /** Joins parts of one rope. Only a lone leaf can have been cut and so be small now. */
    private static Node rejoin(Node left, Node right) {
        boolean cut = left instanceof Leaf || right instanceof Leaf;
        return cut ? join(left, right) : link(left, right);
    }

    /** Joins two ropes whose bytes do not bind at the seam, merging small leaves there. */
    private static Node join(Node left, Node right) {
        if (left.bytes() == 0) {
            return right;
        }
        if (right.bytes() == 0) {
            return left;
        }
        Leaf last = lastLeaf(left);
        Leaf first = firstLeaf(right);
        if (last.length() + first.length() > SMALL) {
            return link(left, right);
        }
        Node merged = withLastLeaf(left, last.merge(first));
        return right instanceof Branch branch ? link(merged, withoutFirstLeaf(branch)) : merged;
    }

    /** Joins two non-empty ropes, leaving their leaves as they are; the result is balanced. */
    static Node link(Node left, Node right) {
        int lean = right.height() - left.height();
        if (lean < -1) {
            Branch branch = (Branch) left;
            return balance(branch.left(), link(branch.right(), right));
        }
        if (lean > 1) {
            Branch branch = (Branch) right;
            return balance(link(left, branch.left()), branch.right());
        }
        return Branch.of(left, right);
    }

    /**
     * Returns a branch of two balanced trees whose heights differ by at most two, rotated if need
     * be.
     */
    private static Branch balance(Node left, Node right) {
        int lean = right.height() - left.height();
        if (lean > 1) {
            Branch outer = (Branch) right;
            if (outer.left().height() > outer.right().height()) {
                Branch inner = (Branch) outer.left();
                return Branch.of(
                        Branch.of(left, inner.left()), Branch.of(inner.right(), outer.right()));
            }
            return Branch.of(Branch.of(left, outer.left()), outer.right());
        }
        if (lean < -1) {
            Branch outer = (Branch) left;
            if (outer.right().height() > outer.left().height()) {
                Branch inner = (Branch) outer.right();
                return Branch.of(
                        Branch.of(outer.left(), inner.left()), Branch.of(inner.right(), right));
            }
            return Branch.of(outer.left(), Branch.of(outer.right(), right));
        }
        return Branch.of(left, right);
    }

    /** Copies the bytes from {@code from} to before {@code to} into an array. */
    static void copy(Node node, long from, long to, byte[] target, int at) {
        if (from >= to) {
            return;
        }
        if (node instanceof Leaf leaf) {
            leaf.block().get(leaf.start() + (int) from, target, at, (int) (to - from));
        } else if (node instanceof Branch branch) {
            long middle = branch.left().bytes();
            copy(branch.left(), from, Math.min(to, middle), target, at);
            int copied = (int) Math.max(0, middle - from);
            copy(branch.right(), Math.max(0, from - middle), to - middle, target, at + copied);
        }
    }

    private static Leaf firstLeaf(Node node) {
        Node first = node;
        while (first instanceof Branch branch) {
            first = branch.left();
        }
        return (Leaf) first;
    }

    private static Leaf lastLeaf(Node node) {
        Node last = node;
        while (last instanceof Branch branch) {
            last = branch.right();
        }
        return (Leaf) last;
    }

    private static Node withLastLeaf(Node node, Leaf leaf) {
        return node instanceof Branch branch
                ? Branch.of(branch.left(), withLastLeaf(branch.right(), leaf))
                : leaf;
    }

    private static Node withoutFirstLeaf(Branch branch) {
        return branch.left() instanceof Branch left
                ? balance(withoutFirstLeaf(left), branch.right())
                : branch.right();
    }
}
