using System.Collections.Generic;
using System.Text.RegularExpressions;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.CodeActions;

/// <summary>
/// Offers to make a page marker of a line that holds nothing but the number of a page, as programs that read scans leave it between the paragraphs. The
/// marker goes to the first word of the page (FORMAT A8); a paragraph or a word that the page broke is joined.
/// </summary>
internal sealed partial class PageNumberOffers : OfferProvider
{
    /// <inheritdoc/>
    public override IEnumerable<Offer> Find(OfferRequest request)
    {
        if (!request.Wants(OfferKinds.Rewrite) || request.Model.Markdown is not { } document)
        {
            yield break;
        }

        var (blocks, index) = Flow.At(document, request.Range.Start);
        if (index < 0 || blocks[index] is not ParagraphNode line || index + 1 >= blocks.Length
            || Number().Match(document.Text.ToString(line.Span).Trim()) is not { Success: true } match || PageNumber.Parse(match.Groups["number"].Value) is null)
        {
            yield break;
        }

        var number = match.Groups["number"].Value;
        var settings = request.Edition.Settings;
        if (request.Edition.Pages.Find(settings.Base, number) is not null)
        {
            yield break;
        }

        var marker = $"[]{{.pb #{PageMarkers.IdOf(settings, settings.Base, number)}}}";
        var start = blocks[index + 1] switch
        {
            ParagraphNode { Inlines: [var first, ..] } => first.Span.Start,
            HeadingNode { Inlines: [var first, ..] } => first.Span.Start,
            _ => -1,
        };
        if (start < 0)
        {
            yield break;
        }

        if (index > 0 && blocks[index - 1] is ParagraphNode before && blocks[index + 1] is ParagraphNode && Joined(document.Text, before, start) is var (from, between))
        {
            var joined = $"Make this a marker of page {number} and join the paragraph";
            yield return new Offer("page:join", joined, OfferKinds.Rewrite, () =>
                FileChanges.Of(document, joined, [new TextEdit(TextSpan.FromBounds(from, start), between + marker)]));
        }

        var title = $"Make this a marker of page {number}";
        yield return new Offer("page:mark", title, OfferKinds.Rewrite, () =>
            FileChanges.Of(document, title, [new TextEdit(Flow.Removal(document.Text, line, line), string.Empty), new TextEdit(new TextSpan(start, 0), marker)]));
    }

    // Where the paragraph before goes on: its words do not end a sentence, and those behind begin small.
    private static (int From, string Between)? Joined(SourceText text, ParagraphNode before, int start)
    {
        var end = before.Span.End;
        while (end > before.Span.Start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end == before.Span.Start || !char.IsLower(text[start]))
        {
            return null;
        }

        return text[end - 1] is '-' or '‐' && end - 2 >= before.Span.Start && char.IsLetter(text[end - 2]) ? (end - 1, string.Empty)
            : text[end - 1] is '.' or '!' or '?' or ':' or '”' or '"' ? null
            : (end, text.LineBreak);
    }

    // "12", "[12]", "- 12 -", "xii", "p. 12"
    [GeneratedRegex(@"^(?:[-–—\[(]\s*|p\.\s*|page\s+)?(?<number>\d{1,4}|\d{1,3}[a-h]|[ivxlc]+)(?:\s*[-–—\])])?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
