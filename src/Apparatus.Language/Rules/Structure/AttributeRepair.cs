using System;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Reading;
using Apparatus.Language.Text;

namespace Apparatus.Language.Rules.Structure;

/// <summary>Finds what somebody meant who wrote attributes that Pandoc does not read (FORMAT A10).</summary>
internal static partial class AttributeRepair
{
    /// <summary>The classes that mean something to an edition (FORMAT A7.2, A8, A10).</summary>
    public static readonly FrozenSet<string> Marks = new[]
    {
        "term", "noterm", "pb", "sic", "corr", "supplied", "unclear", "gap", "surplus", "reg", "by",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BareWords = new[]
    {
        "term", "noterm", "pb", "sic", "corr", "supplied", "unclear", "gap", "surplus", "reg", "by", "person", "place", "org", "work",
        "insertion", "deletion", "smallcaps", "underline", "mark", "unnumbered", "unlisted",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the words between braces are meant as attributes rather than as prose.</summary>
    public static bool LooksLikeAttributes(string content) =>
        BareWords.Contains(content.Trim()) || AttributePattern().IsMatch(content);

    /// <summary>The attributes that were meant, without braces; null when that cannot be told.</summary>
    /// <param name="content">What stands between the braces.</param>
    /// <param name="changesWords">Whether more than marks and spaces had to change.</param>
    public static string? Find(string content, out bool changesWords)
    {
        changesWords = false;
        var tidy = Tidy(content);
        var straight = Tidy(CurlySingle().Replace(content.Replace('“', '"').Replace('”', '"').Replace('„', '"'), "=\"${value}\""));
        if ((Try(tidy) ?? Try(straight)) is { } found)
        {
            return found;
        }

        changesWords = true;
        return tidy.Contains(".pb", StringComparison.Ordinal) ? Try(DigitId().Replace(tidy, "#p")) : null;
    }

    /// <summary>Reads an attribute block at the start of some text; null when there is none.</summary>
    public static AttributesNode? Read(LeafText text) => AttributeReader.TryRead(text, 0, out _);

    private static string? Try(string content)
    {
        var block = SourceText.From($"{{{content}}}");
        var read = AttributeReader.TryRead(new LeafText(block, [new TextSpan(0, block.Length)]), 0, out var end);
        return read is not null && end == block.Length ? content : null;
    }

    // Dots before bare marks, spaces for commas, no spaces around “=”; what stands in quotation marks stays.
    private static string Tidy(string content) => LooseParts().Replace(content.Trim(), match => match switch
    {
        _ when match.Groups["comma"].Success => " ",
        _ when match.Groups["equals"].Success => "=",
        _ when match.Groups["word"] is { Success: true } word && BareWords.Contains(word.Value) => "." + word.Value,
        _ => match.Value,
    });

    // A class, an id or a pair.
    [GeneratedRegex(@"(?:^|[\s,])(?:\.\p{L}|#[\p{L}\p{Nd}])|(?:^|[\s,.])\p{L}[\p{L}\p{Nd}_:.-]*[ \t]*=[ \t]*\S", RegexOptions.CultureInvariant)]
    private static partial Regex AttributePattern();

    [GeneratedRegex(@"=[ \t]*[‘’](?<value>[^‘’""]*)[‘’]", RegexOptions.CultureInvariant)]
    private static partial Regex CurlySingle();

    [GeneratedRegex(@"(?<quoted>""[^""]*"")|(?<comma>\s*,\s*)|(?<equals>\s*=\s*)|(?<![\p{L}\p{Nd}_.#=:-])(?<word>\p{L}+)(?![\p{L}\p{Nd}_=:-]|\s*=)", RegexOptions.CultureInvariant)]
    private static partial Regex LooseParts();

    [GeneratedRegex(@"#(?=\p{Nd})", RegexOptions.CultureInvariant)]
    private static partial Regex DigitId();
}
