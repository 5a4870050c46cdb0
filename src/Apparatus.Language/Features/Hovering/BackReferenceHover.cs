using System.Linq;
using Apparatus.Language.Rules.Citations;

namespace Apparatus.Language.Features.Hovering;

/// <summary><c>ibid.</c> and its like: what they stand for, the work and locator of the note before (FORMAT C1).</summary>
internal sealed class BackReferenceHover : HoverProvider
{
    /// <inheritdoc/>
    public override HoverDraft? At(HoverContext context, int offset)
    {
        if (context.Model.Markdown is not { } document)
        {
            return null;
        }

        var use = BackReferences.In(document, context.Edition.Settings).FirstOrDefault(found => found.Span.Contains(offset));
        if (use.Target is not { } target || CitationText.Work(context.Edition, target.Key) is not { } work)
        {
            return null;
        }

        var text = new CitationText(context.Edition, context.Model.Text);
        var locator = use.Locator.Length > 0 ? LocatorWords(context, use.Locator) : text.Locator(target);
        return new HoverDraft(use.Span)
            .Line(Markdown.Bold($"stands for {Bibliography.Formatting.ReferenceFormatter.Short(work, context.Edition.Settings.Language, locator)}"))
            .Line(WorkText.Note(context.Edition, work, locator))
            .Line($"cited in the note before, at {context.Place(document, target.Span)}");
    }

    private static string LocatorWords(HoverContext context, string words)
    {
        var locator = Bibliography.Locators.LocatorParser.Parse(words, context.Edition.Settings.Language, context.Edition.Settings.Pandoc);
        return locator.IsRecognised ? Bibliography.Formatting.LocatorText.Short(locator, words, context.Edition.Settings.Language) : words;
    }
}
