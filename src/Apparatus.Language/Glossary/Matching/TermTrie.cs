using System.Collections.Generic;
using System.Collections.Immutable;

namespace Apparatus.Language.Glossary.Matching;

/// <summary>The words of all forms as a tree: each step is a word, and where a form ends, it is kept. Immutable once built.</summary>
internal sealed class TermTrie
{
    /// <summary>Where every phrase begins.</summary>
    public const int Root = 0;

    private readonly Dictionary<long, int> steps = [];
    private readonly List<int> firstSteps = [];
    private readonly List<Node> nodes = [new Node()];

    /// <summary>Adds a word after a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="key">The number of the word.</param>
    /// <returns>The node after the word.</returns>
    public int Add(int node, int key)
    {
        if (Next(node, key) is >= 0 and var known)
        {
            return known;
        }

        var next = nodes.Count;
        nodes.Add(new Node());
        nodes[node].HasMore = true;
        if (node != Root)
        {
            steps.Add(Step(node, key), next);
            return next;
        }

        while (firstSteps.Count <= key)
        {
            firstSteps.Add(-1);
        }

        firstSteps[key] = next;
        return next;
    }

    /// <summary>Says that a phrase may go over some punctuation to the word of a node.</summary>
    public void Allow(int node, WordGap gap)
    {
        if (!gap.IsNone && !gap.IsBreak && !nodes[node].Gaps.Contains(gap))
        {
            nodes[node].Gaps = nodes[node].Gaps.Add(gap);
        }
    }

    /// <summary>Says that a form ends at a node.</summary>
    public void End(int node, TermForm form)
    {
        if (!nodes[node].Forms.Contains(form))
        {
            nodes[node].Forms = nodes[node].Forms.Add(form);
        }
    }

    /// <summary>The node after a word; -1 when no form goes on so.</summary>
    public int Next(int node, int key)
    {
        // Nearly all questions are about the first word.
        if (node == Root)
        {
            return (uint)key < (uint)firstSteps.Count ? firstSteps[key] : -1;
        }

        return key >= 0 && steps.TryGetValue(Step(node, key), out var next) ? next : -1;
    }

    /// <summary>Whether a form goes on after a node.</summary>
    public bool HasMore(int node) => nodes[node].HasMore;

    /// <summary>The forms that end at a node.</summary>
    public ImmutableArray<TermForm> Forms(int node) => nodes[node].Forms;

    /// <summary>Whether a phrase may go over this punctuation to the word of a node.</summary>
    /// <param name="node">The node after the word.</param>
    /// <param name="gap">The punctuation before it in the text.</param>
    public bool Allows(int node, WordGap gap) => gap.IsNone || nodes[node].Gaps.Contains(gap);

    private static long Step(int node, int key) => ((long)node << 32) | (uint)key;

    private sealed class Node
    {
        public ImmutableArray<TermForm> Forms { get; set; } = [];

        public ImmutableArray<WordGap> Gaps { get; set; } = [];

        public bool HasMore { get; set; }
    }
}
