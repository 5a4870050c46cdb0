using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Citations;

/// <summary>The words of a passage in which offsets stay those of the file.</summary>
internal static class RunningText
{
    /// <summary>
    /// The characters of a span, with spaces where lines break, so that the marks of a quotation at the start of the next line do not count.
    /// </summary>
    /// <param name="text">The file.</param>
    /// <param name="span">The passage.</param>
    /// <param name="nodes">The nodes it is made of.</param>
    public static string Of(SourceText text, TextSpan span, IEnumerable<SyntaxNode> nodes)
    {
        var words = text.ToString(span).ToCharArray();
        foreach (var node in nodes.Where(node => node is SoftBreakNode && span.Contains(node.Span)))
        {
            Array.Fill(words, ' ', node.Span.Start - span.Start, node.Span.Length);
        }

        return new string(words);
    }
}
