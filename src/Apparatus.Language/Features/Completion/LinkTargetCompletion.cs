using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Loading;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>Identifiers and paths in the address of a link: after <c>](</c>, <c>](#</c>, <c>](file.md#</c>, and after the colon of a link definition (FORMAT A9).</summary>
internal sealed partial class LinkTargetCompletion : CompletionProvider
{
    private static readonly string[] Images = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".tif", ".tiff", ".pdf"];

    /// <inheritdoc/>
    public override CompletionList? At(CompletionContext context)
    {
        if (Address(context) is not var (start, isImage) || context.Region is not (CursorRegion.Prose or CursorRegion.LinkTarget) || context.Model.Markdown is not { } document)
        {
            return null;
        }

        var typed = context.Content[start..context.Offset];
        if (typed.Contains(':', StringComparison.Ordinal) || typed.StartsWith("//", StringComparison.Ordinal))
        {
            return CompletionList.Empty;
        }

        var hash = typed.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0)
        {
            var file = hash == 0 ? null : LinkDestination.Parse(typed, document.Path).Path;
            var span = TextSpan.FromBounds(start + hash, End(context, " \t)>\"'"));
            return isImage ? CompletionList.Empty : context.Searched(IdentifierItems.Find(context, document, typed[(hash + 1)..], span, file), span.Start);
        }

        // A path may go on with an identifier: it is kept.
        var slash = typed.LastIndexOf('/') + 1;
        var segment = TextSpan.FromBounds(start + slash, End(context, " \t)#/>\"'"));
        var files = PathItems.Find(
            context,
            FilePaths.Combine(FilePaths.Folder(document.Path), Uri.UnescapeDataString(typed[..slash])),
            typed[slash..],
            segment,
            path => !isImage || Images.Contains(System.IO.Path.GetExtension(path).ToLowerInvariant()),
            Escape);
        IEnumerable<CompletionItem> identifiers = slash > 0 || isImage || context.After is ['#', ..] ? [] : IdentifierItems.Find(context, document, typed, segment, null);
        var found = files.Where(item => item.Label != FilePaths.Name(document.Path)).ToList();
        return context.Searched([.. Balance(identifiers, found, context.Options.MaximumItems)], segment.Start);
    }

    // So many identifiers would leave no room for files.
    private static IEnumerable<CompletionItem> Balance(IEnumerable<CompletionItem> identifiers, List<CompletionItem> files, int most) =>
        identifiers.Take(Math.Max(most / 2, most - files.Count)).Concat(files);

    private static (int Start, bool IsImage)? Address(CompletionContext context)
    {
        var before = context.Before;
        var open = before.LastIndexOf("](", StringComparison.Ordinal);
        if (open >= 0 && !context.IsEscaped(open))
        {
            var start = open + 2;
            start += start < before.Length && before[start] == '<' ? 1 : 0;
            return before.AsSpan(start).IndexOfAny(" \t)") < 0 ? (context.Line.Start + start, IsImage(before, open)) : null;
        }

        var definition = Definition().Match(before);
        return definition.Success ? (context.Line.Start + definition.Length - definition.Groups["address"].Length, false) : null;
    }

    private static bool IsImage(string before, int close)
    {
        var depth = 0;
        for (var i = close; i >= 0; i--)
        {
            depth += before[i] == ']' ? 1 : before[i] == '[' ? -1 : 0;
            if (depth == 0)
            {
                return i > 0 && before[i - 1] == '!';
            }
        }

        return false;
    }

    private static int End(CompletionContext context, string stops)
    {
        var stop = context.After.AsSpan().IndexOfAny(stops);
        return stop < 0 ? context.Line.End : context.Offset + stop;
    }

    // Spaces and brackets would end the address.
    private static string Escape(string name) => name
        .Replace("%", "%25", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal)
        .Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal).Replace("#", "%23", StringComparison.Ordinal);

    [GeneratedRegex(@"^[ >]{0,20}\[[^\]^][^\]]*\]:[ \t]+<?(?<address>[^\s<>]*)$")]
    private static partial Regex Definition();
}
