using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax;

/// <summary>One cited work inside a citation: prefix, key, suffix (Pandoc manual, "Citation syntax").</summary>
/// <param name="span">From the prefix to the end of the suffix. For an in-text citation with a bracket, from <c>@</c> to the end of the suffix in the bracket.</param>
/// <param name="mode">How the work is named.</param>
/// <param name="prefix">The words before the key, without the white space around them.</param>
/// <param name="prefixSpan">Where the prefix stands; empty, at the key's mark, when there is none.</param>
/// <param name="markerSpan">From <c>@</c> (or from <c>-</c> when the author is left out) to the end of the key, braces included.</param>
/// <param name="key">The key without <c>@</c> and braces.</param>
/// <param name="keySpan">The key alone.</param>
/// <param name="suffix">The words after the key, locator included, as Pandoc keeps them: with a leading comma.</param>
/// <param name="suffixSpan">Where the suffix stands, from the first character after the key that is not white space; empty, at the end of the key, when there is none.</param>
public sealed class CitationNode(
    TextSpan span,
    CitationMode mode,
    ImmutableArray<InlineNode> prefix,
    TextSpan prefixSpan,
    TextSpan markerSpan,
    string key,
    TextSpan keySpan,
    ImmutableArray<InlineNode> suffix,
    TextSpan suffixSpan) : InlineNode(span)
{
    /// <summary>How the work is named.</summary>
    public CitationMode Mode { get; } = mode;

    /// <summary>The words before the key, without the white space around them.</summary>
    public ImmutableArray<InlineNode> Prefix { get; } = prefix;

    /// <summary>Where the prefix stands; empty, at the key's mark, when there is none.</summary>
    public TextSpan PrefixSpan { get; } = prefixSpan;

    /// <summary>From <c>@</c> (or from <c>-</c> when the author is left out) to the end of the key, braces included.</summary>
    public TextSpan MarkerSpan { get; } = markerSpan;

    /// <summary>The key without <c>@</c> and braces.</summary>
    public string Key { get; } = key;

    /// <summary>The key alone.</summary>
    public TextSpan KeySpan { get; } = keySpan;

    /// <summary>The words after the key, locator included, as Pandoc keeps them: with a leading comma.</summary>
    public ImmutableArray<InlineNode> Suffix { get; } = suffix;

    /// <summary>Where the suffix stands, from the first character after the key that is not white space; empty, at the end of the key, when there is none.</summary>
    public TextSpan SuffixSpan { get; } = suffixSpan;

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children => [.. Prefix, .. Suffix];

    /// <inheritdoc/>
    internal override SyntaxNode Shift(int by) => new CitationNode(
        Span.Shift(by), Mode, Prefix.Shift(by), PrefixSpan.Shift(by), MarkerSpan.Shift(by), Key, KeySpan.Shift(by), Suffix.Shift(by), SuffixSpan.Shift(by));
}
