using System;
using System.Collections.Generic;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>Finds identifiers in the attribute blocks of kramdown and MkDocs, <c>{:#id}</c> (FORMAT G): no target for Pandoc, but no mistake.</summary>
internal static class ForeignIdentifiers
{
    private const string Opener = "{:";

    /// <summary>All such identifiers, in order.</summary>
    public static IEnumerable<IdentifierUse> Find(SourceText text)
    {
        var from = 0;
        while ((from = text.Content.IndexOf(Opener, from, StringComparison.Ordinal)) >= 0)
        {
            var end = from;
            while (end < text.Length && text[end] is not ('}' or '\n'))
            {
                end++;
            }

            var hash = text.Content.IndexOf('#', from, end - from);
            if (hash >= 0)
            {
                var last = hash + 1;
                while (last < end && !char.IsWhiteSpace(text[last]))
                {
                    last++;
                }

                var span = TextSpan.FromBounds(hash + 1, last);
                yield return new IdentifierUse(new AttributeText(text.ToString(span), span), IdKind.Foreign);
            }

            from = end;
        }
    }
}
