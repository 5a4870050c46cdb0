using System;
using Apparatus.Language.Semantics;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.References;

/// <summary>Edits of headings that several rules offer.</summary>
internal static class HeadingEdits
{
    /// <summary>Gives a heading an identifier of its own: into its attributes, or at the end of its words.</summary>
    /// <param name="document">The file.</param>
    /// <param name="heading">A heading without an identifier.</param>
    /// <param name="id">The identifier.</param>
    public static TextEdit AddId(MarkdownDocument document, HeadingNode heading, string id)
    {
        if (heading.Attributes is { } attributes)
        {
            return new TextEdit(new TextSpan(attributes.Span.Start + 1, 0), $"#{id} ");
        }

        var text = document.Text;
        var end = Math.Max(heading.Span.Start, Math.Min(text.GetLineSpan(text.GetLine(heading.Span.Start)).End, heading.Span.End));
        while (end > heading.Span.Start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return new TextEdit(new TextSpan(end, 0), $" {{#{id}}}");
    }
}
