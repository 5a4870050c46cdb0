using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Syntax;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>Compares how two texts are read: the same notes with the same texts, and the same blocks of the main text in the same order.</summary>
internal static class FlowReading
{
    /// <summary>Whether two trees read alike but for the places of their notes.</summary>
    public static bool AreEqual(SyntaxTree left, SyntaxTree right) =>
        left.Blocks.SelectMany(block => Lines(left, block)).SequenceEqual(right.Blocks.SelectMany(block => Lines(right, block)))
        && Notes(left).SequenceEqual(Notes(right));

    // The kind of each block, with its text where no other block lies in it.
    private static IEnumerable<string> Lines(SyntaxTree tree, SyntaxNode block)
    {
        if (block is NoteDefinitionNode)
        {
            yield break;
        }

        var inner = block.Children.Where(child => child is BlockNode).ToList();
        yield return inner.Count > 0 ? block.GetType().Name : $"{block.GetType().Name} {tree.Text.ToString(block.Span).Trim()}";
        foreach (var line in inner.SelectMany(child => Lines(tree, child)))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Notes(SyntaxTree tree) =>
        tree.DescendantNodes().OfType<NoteDefinitionNode>().Select(note => tree.Text.ToString(note.Span).Trim()).Order(System.StringComparer.Ordinal);
}
