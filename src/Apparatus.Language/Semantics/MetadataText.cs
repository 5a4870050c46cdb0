using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics;

/// <summary>
/// Reads running text in YAML metadata. In the front matter of a text file and in files under <c>metadata-files</c> Pandoc reads every
/// value as Markdown; values under <c>metadata:</c> of a defaults file are plain text (measured).
/// </summary>
internal static class MetadataText
{
    // Values that are names of files, data of their own, or ours.
    private static readonly FrozenSet<string> Skipped = new[]
    {
        "bibliography", "citation-abbreviations", "csl", "edition", "glossary", "lang", "references", "resp", "status", "witness",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The running text of values that hold some characters, in order, each with whether it stands under <c>nocite</c>.</summary>
    /// <param name="text">The file.</param>
    /// <param name="metadata">The YAML that holds <c>title</c> and the like; null gives nothing.</param>
    /// <param name="wanted">Characters without which a value is not looked into.</param>
    /// <param name="nociteOnly">Whether only <c>nocite</c> counts, because the other values are not Markdown.</param>
    public static IEnumerable<(bool IsNocite, ImmutableArray<InlineNode> Inlines)> Find(
        SourceText text, YamlMapping? metadata, string wanted, bool nociteOnly = false)
    {
        if (metadata is null || !text.Content.AsSpan(metadata.Span.Start, metadata.Span.Length).Contains(wanted, StringComparison.Ordinal))
        {
            return [];
        }

        return from entry in metadata.Entries
               let isNocite = entry.Key.Value == "nocite"
               where isNocite || (!nociteOnly && !Skipped.Contains(entry.Key.Value) && !entry.Key.Value.EndsWith('_'))
               from inlines in Read(text, entry.Value, wanted)
               select (isNocite, inlines);
    }

    private static IEnumerable<ImmutableArray<InlineNode>> Read(SourceText text, YamlNode node, string wanted) => node switch
    {
        YamlScalar scalar when scalar.Value.Contains(wanted, StringComparison.Ordinal) =>
            ScalarLines.Paragraphs(text, scalar).Select(lines => EditionParser.ParseInlines(text, lines)),
        YamlSequence sequence => sequence.Items.SelectMany(item => Read(text, item, wanted)),
        YamlMapping mapping => mapping.Entries.Where(entry => !entry.Key.Value.EndsWith('_')).SelectMany(entry => Read(text, entry.Value, wanted)),
        _ => [],
    };
}
