using System;
using System.Text.RegularExpressions;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>Other entries in a Markdown glossary, after <c>*See also:* [</c> and <c>*See:* [</c>: the whole link (FORMAT A7.1).</summary>
internal sealed partial class SeeAlsoCompletion : CompletionProvider
{
    /// <inheritdoc/>
    public override CompletionList? At(CompletionContext context)
    {
        if (context.Region != CursorRegion.Prose || Field().Match(context.Before) is not { Success: true } match || context.Edition.Glossary.SourceOf(context.Model.Document.Path) is null)
        {
            return null;
        }

        // The editor may have typed the closing bracket; a link that is there already is not written twice.
        var typed = match.Groups["typed"].Value;
        var stop = context.After.AsSpan().IndexOfAny("[]");
        var isClosed = stop >= 0 && context.After[stop] == ']';
        if (isClosed && context.After.AsSpan(stop + 1).StartsWith("("))
        {
            return null;
        }

        var span = TextSpan.FromBounds(context.Offset - typed.Length - 1, isClosed ? context.Offset + stop + 1 : context.Offset);
        var own = context.Edition.Glossary.EntryAt(context.Model.Document.Path, context.Line.Start)?.Number;
        var before = context.Before[..(context.Before.Length - typed.Length - 1)];
        var items = TermItems.Find(
            context,
            typed,
            span,
            place => $"[{Escape(TermForms.Write(place.Entry, place.Entry.Headword, typed))}](#{place.Entry.Id})",
            place => place.Number != own && !before.Contains($"(#{place.Entry.Id})", StringComparison.Ordinal));
        return context.Searched(items, span.Start);
    }

    private static string Escape(string words) => words.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    [GeneratedRegex(@"^[ >]*(?::[ \t]+)?\*See(?: also)?(?::\*|\*:)(?:.*[^!\]\\])?\[(?<typed>[^\[\]^@][^\[\]]*|)$", RegexOptions.IgnoreCase)]
    private static partial Regex Field();
}
