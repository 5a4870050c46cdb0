using System;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Seals;

/// <summary>A paragraph, heading or cell of base text as the witness reads.</summary>
/// <param name="Span">Its place in the file.</param>
/// <param name="Words">Its words.</param>
public sealed record BaseParagraph(TextSpan Span, ImmutableArray<BaseWord> Words)
{
    private readonly Lazy<string> text = new(() => string.Join(' ', Words.Select(word => word.Text)));

    /// <summary>The words with single spaces between.</summary>
    public string Text => text.Value;
}
