using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Outline;

/// <summary>The outline of a YAML file: keys and items of lists as a tree.</summary>
internal static class YamlOutline
{
    /// <summary>The outline.</summary>
    public static ImmutableArray<OutlineSymbol> Of(SourceText text, YamlTree yaml) =>
        yaml.Root is { } root ? Below(root, new TextSpan(0, text.Length)) : [];

    private static ImmutableArray<OutlineSymbol> Below(YamlNode node, TextSpan around) => node switch
    {
        YamlMapping map => [.. map.Entries.Select(entry => OfEntry(entry, around)).OfType<OutlineSymbol>()],
        YamlSequence list => [.. list.Items.Select((item, index) => OfItem(item, index, around)).OfType<OutlineSymbol>()],
        _ => [],
    };

    // What an alias repeats stands elsewhere in the file; only what lies inside is shown.
    private static OutlineSymbol? OfEntry(YamlEntry entry, TextSpan around)
    {
        var name = OutlineText.Shorten(entry.Key.Value);
        if (name.Length == 0 || !around.Contains(entry.Key.Span))
        {
            return null;
        }

        var isHere = entry.Value.Span.Start >= entry.Key.Span.End && entry.Value.Span.End <= around.End;
        var span = isHere ? TextSpan.FromBounds(entry.Key.Span.Start, entry.Value.Span.End) : entry.Key.Span;
        return new OutlineSymbol(name, Detail(entry.Value), OutlineKind.Key, span, entry.Key.Span, isHere ? Below(entry.Value, span) : []);
    }

    private static OutlineSymbol? OfItem(YamlNode item, int index, TextSpan around)
    {
        if (!around.Contains(item.Span))
        {
            return null;
        }

        var name = item switch
        {
            YamlScalar scalar => scalar.Value,
            YamlMapping map => (map["id"] ?? map["name"] ?? map.Entries.Select(entry => entry.Value).FirstOrDefault()) is YamlScalar first ? first.Value : string.Empty,
            _ => string.Empty,
        };
        var shown = OutlineText.Shorten(name) is { Length: > 0 } words ? words : $"item {index + 1}";
        return new OutlineSymbol(shown, null, OutlineKind.Item, item.Span, item.Span, Below(item, item.Span));
    }

    private static string? Detail(YamlNode value) => value switch
    {
        YamlScalar scalar when OutlineText.Shorten(scalar.Value) is { Length: > 0 } words => words,
        YamlSequence list => Count(list.Items),
        _ => null,
    };

    private static string Count(IReadOnlyCollection<YamlNode> items) => items.Count == 1 ? "1 item" : FormattableString.Invariant($"{items.Count} items");
}
