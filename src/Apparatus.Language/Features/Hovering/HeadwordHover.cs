using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Glossary;
using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Semantics.Terms;

namespace Apparatus.Language.Features.Hovering;

/// <summary>
/// A headword in the glossary: where the text speaks of it, and in which of its forms; for one of its variants where the text has that form
/// (FORMAT C1).
/// </summary>
internal sealed class HeadwordHover : HoverProvider
{
    private const int MostForms = 8;

    /// <inheritdoc/>
    public override HoverDraft? At(HoverContext context, int offset)
    {
        var glossary = context.Edition.Glossary;
        if (glossary.SourceOf(context.Model.Document.Path) is null || glossary.EntryAt(context.Model.Document.Path, offset) is not { } place)
        {
            return null;
        }

        // In a value that YAML puts together variants have no places of their own.
        var entry = place.Entry;
        if (entry.Variants.Where(variant => variant.Span.Contains(offset)).ToList() is [var pointed])
        {
            return OfVariant(context, place, pointed);
        }

        return entry.TermSpan.Contains(offset) ? OfHeadword(context, place, new HoverDraft(entry.TermSpan))
            : entry.IdSpan is { } id && id.Contains(offset) ? OfHeadword(context, place, new HoverDraft(id))
            : null;
    }

    private static HoverDraft OfHeadword(HoverContext context, GlossaryPlace place, HoverDraft draft)
    {
        var entry = place.Entry;
        ImmutableArray<TermUse> uses = [.. context.Edition.Glossary.Uses(place.Number)];
        return draft
            .Line(Markdown.Bold(Markdown.Escape(entry.Headword)), TermText.Kind(entry.Kind), Markdown.Code("#" + entry.Id))
            .Line(TermUses.Count(uses), TermUses.First(context, uses))
            .Line(TermUses.Files(context, uses))
            .Line(entry.Variants.IsEmpty || uses.IsEmpty ? [] : Forms(place, uses));
    }

    private static HoverDraft OfVariant(HoverContext context, GlossaryPlace place, GlossaryVariant variant)
    {
        var glossary = context.Edition.Glossary;
        var index = place.Entry.Variants.IndexOf(variant);
        ImmutableArray<TermUse> uses = [.. glossary.Uses(place.Number).Where(use => Is(use, place.Number, TermFormKind.Variant, index))];
        var isHeadword = glossary.Index.Matcher.Lookup(variant.Text).Any(form => form.Entry == place.Number && form.Kind == TermFormKind.Headword);
        return new HoverDraft(variant.Span)
            .Line(Markdown.Bold(Markdown.Escape(variant.Text)), $"variant of {Markdown.Escape(place.Entry.Headword)}{(variant.IsDiscouraged ? " that this edition avoids" : string.Empty)}")
            .Line(TermUses.Count(uses), TermUses.First(context, uses))
            .Line(TermUses.Files(context, uses))
            .Line(isHeadword ? "recognised without being listed, as a spelling of the headword" : string.Empty);
    }

    // found: one-man management (5), single management (1) · linked (2) · not found: individual management
    private static ImmutableArray<string> Forms(GlossaryPlace place, ImmutableArray<TermUse> uses)
    {
        var entry = place.Entry;
        var forms = entry.Variants.Select((variant, index) => (variant.Text, Count: uses.Count(use => Is(use, place.Number, TermFormKind.Variant, index))))
            .Prepend((Text: entry.Headword, Count: uses.Count(use => Is(use, place.Number, TermFormKind.Headword, 0))))
            .Concat(entry.Originals.Select((original, index) => (original.Text, Count: uses.Count(use => Is(use, place.Number, TermFormKind.Original, index)))).Where(form => form.Count > 0))
            .ToList();
        var marked = uses.Count(use => use.Match.Id is not null);
        return
        [
            List("found", forms.Where(form => form.Count > 0).Select(form => $"{Markdown.Escape(form.Text)} ({form.Count})")),
            marked == 0 ? string.Empty : $"linked or marked ({marked})",
            List("not found", forms.Where(form => form.Count == 0).Select(form => Markdown.Escape(form.Text))),
        ];
    }

    private static string List(string name, IEnumerable<string> forms)
    {
        var all = forms.ToList();
        var more = all.Count > MostForms ? $" and {all.Count - MostForms} more" : string.Empty;
        return all.Count == 0 ? string.Empty : $"{name}: {string.Join(", ", all.Take(MostForms))}{more}";
    }

    private static bool Is(TermUse use, int entry, TermFormKind kind, int index) => use.Match.Forms.Any(form => form.Entry == entry && form.Kind == kind && form.Index == index);
}
