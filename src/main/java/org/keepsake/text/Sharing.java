package org.keepsake.text;

import java.util.ArrayDeque;

/**
 * How much two ropes share at one of their ends. Only references to memory are compared, never
 * bytes, so the answer takes O(log n) when one rope was edited into the other, and is 0 when they
 * are equal by chance.
 */
final class Sharing {
    private enum End {
        FIRST,
        LAST;

        /** Pushes a branch's halves on the stack, the one nearer to this end on top. */
        void open(Branch branch, ArrayDeque<Node> stack) {
            stack.push(this == FIRST ? branch.right() : branch.left());
            stack.push(this == FIRST ? branch.left() : branch.right());
        }

        /** How many bytes two different leaves share, counted from this end. */
        int shared(Leaf one, Leaf other) {
            int length = Math.min(one.length(), other.length());
            int from = this == FIRST ? one.start() : one.start() + one.length();
            int otherFrom = this == FIRST ? other.start() : other.start() + other.length();
            return from == otherFrom && one.startsAt(other.block(), one.start()) ? length : 0;
        }
    }

    private Sharing() {}

    /** The number of bytes shared at the start. */
    static long first(Node one, Node other) {
        return count(one, other, End.FIRST);
    }

    /** The number of bytes shared at the end. */
    static long last(Node one, Node other) {
        return count(one, other, End.LAST);
    }

    private static long count(Node one, Node other, End end) {
        ArrayDeque<Node> ours = new ArrayDeque<>();
        ArrayDeque<Node> theirs = new ArrayDeque<>();
        ours.push(one);
        theirs.push(other);
        long shared = 0;
        // Both stacks always start at the same distance from the end.
        while (!ours.isEmpty() && !theirs.isEmpty()) {
            Node our = ours.pop();
            Node their = theirs.pop();
            if (our == their) {
                shared += our.bytes();
            } else if (our instanceof Leaf leaf && their instanceof Leaf theirLeaf) {
                return shared + end.shared(leaf, theirLeaf);
            } else {
                boolean openOurs = their instanceof Leaf || our.bytes() >= their.bytes();
                boolean openTheirs = our instanceof Leaf || their.bytes() >= our.bytes();
                open(our, openOurs, ours, end);
                open(their, openTheirs, theirs, end);
            }
        }
        return shared;
    }

    private static void open(Node node, boolean wanted, ArrayDeque<Node> stack, End end) {
        if (wanted && node instanceof Branch branch) {
            end.open(branch, stack);
        } else {
            stack.push(node);
        }
    }
}
