using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.Model;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>Variables and types in a bibliography of CSL, in JSON or YAML. Names within names and dates are left to whoever types them.</summary>
internal sealed partial class CslCompletion : CompletionProvider
{
    /// <inheritdoc/>
    public override CompletionList? At(CompletionContext context)
    {
        if (context.Model.Document is not BibliographyDocument { Bibliography: { Format: BibliographyFormat.CslJson or BibliographyFormat.CslYaml } file })
        {
            return null;
        }

        var isJson = file.Format == BibliographyFormat.CslJson;
        var type = (isJson ? JsonType() : YamlType()).Match(context.Before);
        var name = (isJson ? JsonName() : YamlName()).Match(context.Before);
        var found = type.Success ? type : name;
        if (!found.Success)
        {
            return CompletionList.Empty;
        }

        var typed = found.Groups["typed"];
        var end = context.Offset;
        while (end < context.Line.End && (char.IsLetterOrDigit(context.Content[end]) || context.Content[end] is '-' or '_'))
        {
            end++;
        }

        var span = TextSpan.FromBounds(context.Line.Start + typed.Index, end);
        var items = type.Success ? Types(span) : Variables(context, file, span);
        return new CompletionList([.. items.Select((item, i) => item with { SortText = CompletionContext.SortText(i) })], false);
    }

    private static IEnumerable<CompletionItem> Types(TextSpan span) => EntryTypes.All(BibliographyFormat.CslJson)
        .Select(type => new CompletionItem(type.Name, CompletionItemKind.EntryType, span, type.Name) { Detail = type.Summary });

    private static IEnumerable<CompletionItem> Variables(CompletionContext context, BibliographyFile file, TextSpan span)
    {
        var entry = file.Entries.LastOrDefault(found => found.Span.Start <= context.Offset);
        var type = entry is null ? null : EntryTypes.Of(entry);
        var present = (entry?.Fields ?? []).Where(field => !field.NameSpan.Contains(span.Start) && field.NameSpan.Start != span.Start).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        var needed = type?.Required.SelectMany(need => need.OneOf).ToList() ?? [];
        var first = entry is { Type.Length: 0 } ? ["id", "type"] : Enumerable.Empty<string>();
        foreach (var name in first.Concat(needed).Concat(type?.Optional ?? []).Concat(EntryFields.All(BibliographyFormat.CslJson).Select(field => field.Name)).Distinct().Where(name => !present.Contains(name)))
        {
            yield return new CompletionItem(name, CompletionItemKind.EntryField, span, name)
            {
                Detail = name switch { "id" => "the citation key", "type" => "what kind of work it is", _ => EntryFields.Find(BibliographyFormat.CslJson, name)?.Summary },
                Description = needed.Contains(name) ? "needed" : null,
            };
        }
    }

    [GeneratedRegex("""^[\s{\[,]*"(?<typed>[\w-]*)$|[{,]\s*"(?<typed>[\w-]*)$""", RegexOptions.CultureInvariant)]
    private static partial Regex JsonName();

    [GeneratedRegex("\"type\"\\s*:\\s*\"(?<typed>[\\w-]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex JsonType();

    [GeneratedRegex(@"^ {0,3}(?:- )? *(?<typed>[A-Za-z][\w-]*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YamlName();

    [GeneratedRegex(@"^\s*(?:- )?type:\s+['""]?(?<typed>[\w-]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex YamlType();
}
